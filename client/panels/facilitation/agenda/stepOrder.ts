/** Where a row of the list stands on the screen. */
export interface RowEdges {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** Behind which step one lands that is let go at this height; null: first. Its own row counts as where it was. */
export function afterIdAt(rows: readonly RowEdges[], dragged: string, y: number): string | null {
  const others = rows.filter(({ id }) => id !== dragged);
  return others.findLast(({ top, bottom }) => y > (top + bottom) / 2)?.id ?? null;
}

/** Behind which step one goes that moves by one; null: first; undefined where it cannot go any further. */
export function neighbourAfter(
  ids: readonly string[],
  id: string,
  direction: 1 | -1,
): string | null | undefined {
  const index = ids.indexOf(id);
  if (index < 0) return undefined;
  if (direction === 1) return ids[index + 1];
  return index === 0 ? undefined : (ids[index - 2] ?? null);
}
