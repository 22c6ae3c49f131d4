import type { KanoMarks } from "../../model/api/facilitation.ts";
import type { KanoPair } from "../../model/kano.ts";
import type { DotsRules, KanoItem, PollKind } from "../../model/resultsDocument.ts";

/** An item of a Kano round, and who wrote the note that it stands on, so that it goes when they are erased. */
export interface StoredKanoItem extends KanoItem {
  readonly author: string | null;
}

/** A poll without what people have answered. The title and the items are sealed on disk. */
export interface PollRecord {
  readonly id: string;
  readonly workshopId: string;
  readonly kind: PollKind;
  readonly title: string;
  readonly status: "open" | "closed";
  /** counts from 1; ballots belong to a round */
  readonly round: number;
  /** the round whose result is still shown beside this one's; null where there is none */
  readonly beforeRound: number | null;
  /** milliseconds since 1970 */
  readonly openedAt: number;
  readonly groupId: string | null;
  /** only with `dots` */
  readonly dots: DotsRules | null;
  /** only with `kano` */
  readonly kanoItems: readonly StoredKanoItem[] | null;
}

/** What one person has answered in one round. */
export interface StoredBallot {
  readonly points: readonly { readonly noteId: string; readonly mapId: string; readonly points: number }[];
  readonly choice: number | null;
  readonly text: string | null;
  /** answers to the items of a Kano round, of those that have any */
  readonly kano: readonly ({ readonly itemId: string } & KanoMarks)[];
}

/** One change of a ballot. `gone`: the person's notes in this round that are no more, whose points are free again. */
export type BallotMark =
  | {
      readonly kind: "points";
      readonly noteId: string;
      readonly mapId: string;
      readonly points: number;
      readonly gone: readonly string[];
    }
  | { readonly kind: "choice"; readonly choice: number | null }
  /** an empty text takes the answer back */
  | { readonly kind: "text"; readonly text: string }
  /** without any answer it is taken back */
  | ({ readonly kind: "kano"; readonly itemId: string } & KanoMarks);

/** What all have answered in one round, without who. */
export interface Tally {
  readonly voters: number;
  readonly totals: ReadonlyMap<string, number>;
  readonly choices: readonly number[];
  readonly texts: readonly string[];
  /** item id → the pairs of those who have answered both of its questions */
  readonly pairs: ReadonlyMap<string, readonly KanoPair[]>;
}

/** Polls and the ballots in them; part of `Store`, and under the same promises. They go with their workshop. */
export interface PollStore {
  /** False, and nothing kept, when the workshop has `atMost` already. */
  add(poll: PollRecord, atMost: number): Promise<boolean>;
  read(pollId: string): Promise<PollRecord | null>;
  /** oldest first */
  list(workshopId: string): Promise<readonly PollRecord[]>;
  /**
   * Changes the poll unless somebody has changed it since `known` was read: then false. Ballots of rounds that it then
   * no longer speaks of are deleted.
   */
  advance(known: PollRecord, next: Pick<PollRecord, "status" | "round" | "beforeRound">): Promise<boolean>;
  /** Removes the poll with its ballots. */
  remove(pollId: string): Promise<void>;
  /**
   * Changes a ballot of the current round, if the poll is open and the points stay within the budget and the maximum of
   * a note; one statement decides and writes, so that no number of requests at once gets past it. `gone`: the person
   * has been removed or erased meanwhile.
   */
  mark(
    pollId: string,
    participantId: string,
    mark: BallotMark,
  ): Promise<"taken" | "overBudget" | "closed" | "gone">;
  ballotOf(pollId: string, round: number, participantId: string): Promise<StoredBallot>;
  /** All ballots of a person, those of the round before, too. */
  ballotsBy(
    workshopId: string,
    participantId: string,
  ): Promise<readonly (StoredBallot & { readonly poll: PollRecord; readonly round: number })[]>;
  tally(pollId: string, round: number): Promise<Tally>;
  /** How many people have answered: of a tally what is cheap. */
  countVoters(pollId: string, round: number): Promise<number>;
  /** How many people have answered both questions of at least so many items of a Kano round. */
  countFinished(pollId: string, round: number, items: number): Promise<number>;
  /** Replaces the items of a Kano round; the answers to those that are no longer among them are deleted. */
  keepItems(pollId: string, items: readonly StoredKanoItem[]): Promise<void>;
  /** Deletes a person's ballots; gives how many there were. */
  removeBallotsBy(workshopId: string, participantId: string): Promise<number>;
}
