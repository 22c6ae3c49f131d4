import type { Language } from "../model/fields.ts";
import { REACTIONS, type Reaction } from "../model/reaction.ts";
import type { Counts, ReactionCounts } from "../model/reactionCounts.ts";

/** As the map itself calls them. */
export const REACTION_NAMES: Readonly<Record<Language, Readonly<Record<Reaction, string>>>> = {
  de: {
    agree: "Zustimmung",
    touched: "Berührt mich",
    insight: "Neu für mich",
    smile: "Zum Schmunzeln",
    unclear: "Unklar",
  },
  en: {
    agree: "I agree",
    touched: "Touches me",
    insight: "New to me",
    smile: "Made me smile",
    unclear: "Not clear to me",
  },
};

const LABELS = { de: "Reaktionen", en: "Reactions" } as const satisfies Record<Language, string>;

/** "3 × Zustimmung, 1 × Unklar"; empty for none. */
export function reactionsSaid(counts: Counts | null | undefined, language: Language): string {
  return reactionsIn(counts)
    .map((one) => `${counts?.[one]} × ${REACTION_NAMES[language][one]}`)
    .join(", ");
}

/** "Reaktionen: 3 × Zustimmung, 1 × Unklar"; empty for none. */
export function reactionLine(counts: Counts | null | undefined, language: Language): string {
  const said = reactionsSaid(counts, language);
  return said && `${LABELS[language]}: ${said}`;
}

/** Whether that is such a line, in any language: of people, and so it never comes in with a file. */
export function isReactionLine(text: string): boolean {
  return /^(?:Reaktionen|Reactions): \d+ × /.test(text);
}

/** The heading of a column of numbers. */
export function reactionColumn(reaction: Reaction, language: Language): string {
  return `${LABELS[language]}: ${REACTION_NAMES[language][reaction]}`;
}

/** Which of them there are, in their order. */
export function reactionsIn(counts: Counts | null | undefined): Reaction[] {
  return counts ? REACTIONS.filter((one) => (counts[one] ?? 0) > 0) : [];
}

/** How many reactions these are in all. */
export function reactionTotal(counts: Counts | null): number {
  return reactionsIn(counts).reduce((sum, one) => sum + (counts?.[one] ?? 0), 0);
}

/** Those that somebody chose for one of these notes: a table has a column for each. */
export function reactionsTo(
  notes: readonly { readonly id: string }[],
  counts: ReactionCounts | undefined,
): Reaction[] {
  const chosen = new Set(notes.flatMap(({ id }) => reactionsIn(counts?.notes.get(id))));
  return REACTIONS.filter((one) => chosen.has(one));
}
