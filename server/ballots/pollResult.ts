import type { PollKind, PollResult } from "../../model/resultsDocument.ts";
import type { PollRecord, Tally } from "../storage/pollStore.ts";

/** How many choices a kind has. */
export const CHOICES: Readonly<Record<PollKind, number>> = { dots: 0, thumb: 3, fist: 6, question: 0 };

type Outcome = NonNullable<PollResult["before"]>;

const SECRET: Outcome = { totals: null, counts: null, answers: null };

/**
 * What everybody may know of a poll. While it is open only how many have answered; once closed the outcome, which was
 * public then, whatever happens to the poll later. Answers to a question are sorted by their text, so that their order
 * says nothing. The answer of a lone voter is published, too: whoever sees who has answered then knows whose it is.
 */
export function pollResult(
  poll: PollRecord,
  voters: number,
  { now, before }: { readonly now: Tally | null; readonly before: Tally | null },
): PollResult {
  const { id, kind, title, status, round, openedAt, groupId, dots } = poll;
  return {
    id,
    kind,
    title,
    status,
    round,
    openedAt,
    groupId,
    voters,
    dots,
    ...(status === "closed" && now ? outcomeOf(kind, now) : SECRET),
    before: before && outcomeOf(kind, before),
  };
}

function outcomeOf(kind: PollKind, { totals, choices, texts }: Tally): Outcome {
  switch (kind) {
    case "dots":
      return { ...SECRET, totals: Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1))) };
    case "thumb":
    case "fist":
      return {
        ...SECRET,
        counts: Array.from(
          { length: CHOICES[kind] },
          (_, choice) => choices.filter((one) => one === choice).length,
        ),
      };
    case "question":
      return { ...SECRET, answers: [...texts].sort() };
  }
}
