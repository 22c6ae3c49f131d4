export type CardStep = "earlier" | "later";

/** Before which one a card comes that goes one place up or down among `ids` (null: last); "stays" at the end of the way. */
export function beforeAfterStep(
  ids: readonly string[],
  id: string,
  step: CardStep,
): { readonly before: string | null } | "stays" {
  const at = ids.indexOf(id);
  switch (step) {
    case "earlier": {
      const before = at > 0 ? ids[at - 1] : undefined;
      return before === undefined ? "stays" : { before };
    }
    case "later":
      return at < 0 || at === ids.length - 1 ? "stays" : { before: ids[at + 2] ?? null };
  }
}
