import { countKano, KANO_MIN_ANSWERS } from "../../model/kano.ts";
import type { KanoItem, PollKind, PollResult } from "../../model/resultsDocument.ts";
import type { PollRecord, StoredKanoItem, Tally } from "../storage/pollStore.ts";

/** How many choices a kind has. */
export const CHOICES: Readonly<Record<PollKind, number>> = {
  dots: 0,
  thumb: 3,
  fist: 6,
  question: 0,
  kano: 0,
};

type Outcome = NonNullable<PollResult["before"]>;

const SECRET: Outcome = { totals: null, counts: null, answers: null, classes: null };

/**
 * What everybody may know of a poll. While it is open only how many have answered; once closed the outcome, which was
 * public then, whatever happens to the poll later. Answers to a question are sorted by their text, so that their order
 * says nothing. The answer of a lone voter is published, too: whoever sees who has answered then knows whose it is.
 * Not so in a Kano round: there people are promised that nobody can work out what they have said, so that an item with
 * fewer than three answers has no picture.
 */
export function pollResult(
  poll: PollRecord,
  { voters, finished }: { readonly voters: number; readonly finished: number },
  { now, before }: { readonly now: Tally | null; readonly before: Tally | null },
): PollResult {
  const { id, kind, title, status, round, openedAt, groupId, dots, kanoItems } = poll;
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
    kano: kind === "kano" ? { items: (kanoItems ?? []).map(publicItem), finished } : null,
    ...(status === "closed" && now ? outcomeOf(kind, now) : SECRET),
    before: before && outcomeOf(kind, before),
  };
}

/** Who wrote the note is for erasing alone. */
function publicItem(item: StoredKanoItem): KanoItem {
  const { id, mapId, noteId, field, title, functional, dysfunctional } = item;
  return { id, mapId, noteId, field, title, functional, dysfunctional };
}

function outcomeOf(kind: PollKind, { totals, choices, texts, pairs }: Tally): Outcome {
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
    case "kano":
      return {
        ...SECRET,
        classes: Object.fromEntries(
          [...pairs]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([itemId, of]) => [
              itemId,
              { answers: of.length, counts: of.length < KANO_MIN_ANSWERS ? null : countKano(of) },
            ]),
        ),
      };
  }
}
