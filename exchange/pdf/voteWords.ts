import type { Language } from "../../model/fields.ts";
import type { PollKind } from "../../model/resultsDocument.ts";

/** What paper says about votes; the same words as on the screen. */
export interface VoteWords {
  readonly votes: string;
  readonly kinds: Readonly<Record<Exclude<PollKind, "kano">, string>>;
  readonly round: (round: number) => string;
  readonly people: (count: number) => string;
  readonly points: (count: number) => string;
  readonly before: (count: number) => string;
  readonly thumbs: readonly [up: string, level: string, down: string];
  readonly fingers: (count: number) => string;
  readonly mean: (mean: string) => string;
  readonly noPoints: string;
  readonly noAnswers: string;
  readonly noteGone: string;
  readonly anonymous: string;
}

export const VOTE_WORDS: Readonly<Record<Language, VoteWords>> = {
  de: {
    votes: "Abstimmungen",
    kinds: {
      dots: "Punkte auf Zettel",
      thumb: "Daumen hoch, mittel, runter",
      fist: "Null bis fünf Finger",
      question: "Eine Frage mit freier Antwort",
    },
    round: (round) => `Runde ${round}`,
    people: (count) => (count === 1 ? "1 Person" : `${count} Personen`),
    points: (count) => (count === 1 ? "1 Punkt" : `${count} Punkte`),
    before: (count) => `Runde davor: ${count}`,
    thumbs: ["Daumen hoch", "Daumen quer", "Daumen runter"],
    fingers: (count) => (count === 0 ? "Faust: kein Finger" : count === 1 ? "1 Finger" : `${count} Finger`),
    mean: (mean) => `im Mittel ${mean}`,
    noPoints: "Niemand hat Punkte vergeben.",
    noAnswers: "Niemand hat geantwortet.",
    noteGone: "Ein Zettel, der nicht mehr zu sehen ist",
    anonymous: "Alle Antworten sind anonym.",
  },
  en: {
    votes: "Votes",
    kinds: {
      dots: "Points on notes",
      thumb: "Thumb up, level, down",
      fist: "Zero to five fingers",
      question: "One question with a free answer",
    },
    round: (round) => `Round ${round}`,
    people: (count) => (count === 1 ? "1 person" : `${count} people`),
    points: (count) => (count === 1 ? "1 point" : `${count} points`),
    before: (count) => `round before: ${count}`,
    thumbs: ["Thumb up", "Thumb level", "Thumb down"],
    fingers: (count) => (count === 0 ? "Fist: no finger" : count === 1 ? "1 finger" : `${count} fingers`),
    mean: (mean) => `mean ${mean}`,
    noPoints: "Nobody gave any points.",
    noAnswers: "Nobody has answered.",
    noteGone: "A note that can no longer be seen",
    anonymous: "All answers are anonymous.",
  },
};
