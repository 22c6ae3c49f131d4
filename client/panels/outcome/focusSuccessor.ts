/** Something that can have the focus, and what it stands among. */
export interface FocusPlace {
  readonly key: string;
  readonly group: string;
}

/**
 * Where the focus goes when what had it is no longer there: to the next one in the same group, else to the one before, else to
 * the nearest of all that are still there. Null where nothing is left.
 */
export function successorOf(
  before: readonly FocusPlace[],
  gone: string,
  isThere: (key: string) => boolean,
): string | null {
  const at = before.findIndex(({ key }) => key === gone);
  if (at < 0) return null;
  const { group } = before[at] ?? { group: "" };
  const after = before.slice(at + 1).filter(({ key }) => isThere(key));
  const earlier = before
    .slice(0, at)
    .filter(({ key }) => isThere(key))
    .reverse();
  const beside = (places: readonly FocusPlace[]): FocusPlace | undefined =>
    places.find((place) => place.group === group);
  return (beside(after) ?? beside(earlier) ?? after[0] ?? earlier[0])?.key ?? null;
}
