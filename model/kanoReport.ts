import { type KanoClass, type KanoCounts, type KanoVerdict, kanoOrder, kanoVerdict } from "./kano.ts";
import type { KanoItem, KanoOutcome, PollResult } from "./resultsDocument.ts";

/** An item with its answers. Lists, table and picture call it by the same number. */
export interface JudgedLine {
  readonly number: number;
  readonly item: KanoItem;
  readonly counts: KanoCounts;
  readonly verdict: KanoVerdict;
  /** its class in the round before, where there was one */
  readonly before: KanoClass | null;
}

/** An item with too few answers for a picture. */
export interface SecretLine {
  readonly number: number;
  readonly item: KanoItem;
  readonly answers: number;
}

export interface KanoReport {
  readonly work: readonly JudgedLine[];
  readonly leave: readonly JudgedLine[];
  readonly askAgain: readonly JudgedLine[];
  readonly tooFew: readonly SecretLine[];
}

/** What came out of a round that is closed, or of the one before a round that is open. Null while there is nothing. */
export function kanoReport({ kano, classes, before }: PollResult): KanoReport | null {
  const shown = classes ?? before?.classes ?? null;
  if (!kano || !shown) return null;
  const earlier = classes ? (before?.classes ?? null) : null;
  const judged = kano.items.flatMap((item) => {
    const counts = shown[item.id]?.counts ?? null;
    const verdict = counts && kanoVerdict(counts);
    return counts && verdict
      ? [{ id: item.id, item, counts, verdict, before: classIn(earlier, item.id) }]
      : [];
  });
  const { work, leave, askAgain } = kanoOrder(judged);
  let number = 0;
  const numbered = <Line extends object>(lines: readonly Line[]): (Line & { number: number })[] =>
    lines.map((line) => {
      number += 1;
      return { ...line, number };
    });
  const isJudged = new Set(judged.map(({ id }) => id));
  return {
    work: numbered(work),
    leave: numbered(leave),
    askAgain: numbered(askAgain),
    tooFew: numbered(
      kano.items
        .filter(({ id }) => !isJudged.has(id))
        .map((item) => ({ item, answers: shown[item.id]?.answers ?? 0 })),
    ),
  };
}

/** All judged items by their numbers. */
export function judgedLines({ work, leave, askAgain }: KanoReport): readonly JudgedLine[] {
  return [...work, ...leave, ...askAgain];
}

function classIn(outcome: KanoOutcome | null, itemId: string): KanoClass | null {
  const counts = outcome?.[itemId]?.counts ?? null;
  return counts ? (kanoVerdict(counts)?.class ?? null) : null;
}
