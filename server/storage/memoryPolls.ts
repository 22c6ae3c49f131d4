import type { KanoPair } from "../../model/kano.ts";
import type { PollRecord, PollStore, StoredBallot } from "./pollStore.ts";
import type { ParticipantRecord } from "./store.ts";

interface MemoryBallot {
  readonly pollId: string;
  readonly round: number;
  readonly participantId: string;
  points: { readonly noteId: string; readonly mapId: string; readonly points: number }[];
  choice: number | null;
  text: string | null;
  kano: StoredBallot["kano"][number][];
}

export interface MemoryPolls extends PollStore {
  deleteAllOf(workshopId: string): void;
}

/** The polls of the store that forgets. */
export function createMemoryPolls(participants: ReadonlyMap<string, ParticipantRecord>): MemoryPolls {
  const polls = new Map<string, PollRecord>();
  let ballots: MemoryBallot[] = [];

  const find = (pollId: string, round: number, participantId: string): MemoryBallot | undefined =>
    ballots.find(
      (one) => one.pollId === pollId && one.round === round && one.participantId === participantId,
    );
  const isEmpty = ({ points, choice, text, kano }: MemoryBallot): boolean =>
    points.length === 0 && choice === null && text === null && kano.length === 0;
  const pairsOf = ({ kano }: MemoryBallot): { itemId: string; pair: KanoPair }[] =>
    kano.flatMap(({ itemId, functional, dysfunctional }) =>
      functional && dysfunctional ? [{ itemId, pair: { functional, dysfunctional } }] : [],
    );
  const of = (workshopId: string): PollRecord[] =>
    [...polls.values()].filter((poll) => poll.workshopId === workshopId);
  const isBy = (one: MemoryBallot, workshopId: string, participantId: string): boolean =>
    one.participantId === participantId && polls.get(one.pollId)?.workshopId === workshopId;
  const copyOf = ({ points, choice, text, kano }: MemoryBallot): StoredBallot => ({
    points: [...points],
    choice,
    text,
    kano: [...kano],
  });

  return {
    async add(poll, atMost) {
      if (of(poll.workshopId).length >= atMost) return false;
      polls.set(poll.id, poll);
      return true;
    },
    read: async (pollId) => polls.get(pollId) ?? null,
    list: async (workshopId) => of(workshopId),
    async advance({ id, status, round }, next) {
      const known = polls.get(id);
      if (known?.status !== status || known.round !== round) return false;
      polls.set(id, { ...known, ...next });
      ballots = ballots.filter(
        (one) => one.pollId !== id || one.round === next.round || one.round === next.beforeRound,
      );
      return true;
    },
    async remove(pollId) {
      polls.delete(pollId);
      ballots = ballots.filter((one) => one.pollId !== pollId);
    },
    async mark(pollId, participantId, mark) {
      const poll = polls.get(pollId);
      if (poll?.status !== "open") return "closed";
      if (participants.get(participantId)?.workshopId !== poll.workshopId) return "gone";
      const known = find(pollId, poll.round, participantId);
      const ballot = known ?? {
        pollId,
        round: poll.round,
        participantId,
        points: [],
        choice: null,
        text: null,
        kano: [],
      };
      switch (mark.kind) {
        case "points": {
          const others = ballot.points.filter(
            ({ noteId }) => noteId !== mark.noteId && !mark.gone.includes(noteId),
          );
          const given = others.reduce((sum, { points }) => sum + points, mark.points);
          const isOver =
            given > (poll.dots?.pointsPerPerson ?? 0) || mark.points > (poll.dots?.maxPerNote ?? 0);
          if (mark.points > 0 && isOver) return "overBudget";
          const { noteId, mapId, points } = mark;
          ballot.points = points > 0 ? [...others, { noteId, mapId, points }] : others;
          break;
        }
        case "choice":
          ballot.choice = mark.choice;
          break;
        case "text":
          ballot.text = mark.text === "" ? null : mark.text;
          break;
        case "kano": {
          const { itemId, functional, dysfunctional } = mark;
          const others = ballot.kano.filter((one) => one.itemId !== itemId);
          const isAnswered = functional !== null || dysfunctional !== null;
          ballot.kano = isAnswered ? [...others, { itemId, functional, dysfunctional }] : others;
          break;
        }
      }
      if (!known) ballots.push(ballot);
      ballots = ballots.filter((one) => !isEmpty(one));
      return "taken";
    },
    async ballotOf(pollId, round, participantId) {
      const ballot = find(pollId, round, participantId);
      return ballot ? copyOf(ballot) : { points: [], choice: null, text: null, kano: [] };
    },
    ballotsBy: async (workshopId, participantId) =>
      ballots.flatMap((one) => {
        const poll = polls.get(one.pollId);
        return poll && isBy(one, workshopId, participantId)
          ? [{ poll, round: one.round, ...copyOf(one) }]
          : [];
      }),
    async tally(pollId, round) {
      const cast = ballots.filter((one) => one.pollId === pollId && one.round === round);
      const totals = new Map<string, number>();
      for (const { noteId, points } of cast.flatMap((one) => one.points)) {
        totals.set(noteId, (totals.get(noteId) ?? 0) + points);
      }
      const pairs = new Map<string, KanoPair[]>();
      for (const { itemId, pair } of cast.flatMap(pairsOf)) {
        pairs.set(itemId, [...(pairs.get(itemId) ?? []), pair]);
      }
      return {
        pairs,
        voters: cast.length,
        totals,
        choices: cast.flatMap(({ choice }) => choice ?? []),
        texts: cast.flatMap(({ text }) => text ?? []),
      };
    },
    countVoters: async (pollId, round) =>
      ballots.filter((one) => one.pollId === pollId && one.round === round).length,
    countFinished: async (pollId, round, items) =>
      ballots.filter(
        (one) => one.pollId === pollId && one.round === round && pairsOf(one).length >= Math.max(1, items),
      ).length,
    async keepItems(pollId, items) {
      const known = polls.get(pollId);
      if (!known) return;
      polls.set(pollId, { ...known, kanoItems: items });
      const kept = new Set(items.map(({ id }) => id));
      for (const one of ballots.filter((each) => each.pollId === pollId)) {
        one.kano = one.kano.filter(({ itemId }) => kept.has(itemId));
      }
      ballots = ballots.filter((one) => !isEmpty(one));
    },
    async removeBallotsBy(workshopId, participantId) {
      const before = ballots.length;
      ballots = ballots.filter((one) => !isBy(one, workshopId, participantId));
      return before - ballots.length;
    },
    deleteAllOf(workshopId) {
      ballots = ballots.filter((one) => polls.get(one.pollId)?.workshopId !== workshopId);
      for (const { id } of of(workshopId)) polls.delete(id);
    },
  };
}
