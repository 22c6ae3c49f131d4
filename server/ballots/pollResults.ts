import type { PollResult } from "../../model/resultsDocument.ts";
import { roomName } from "../../model/wire.ts";
import type { ResultsPublisher } from "../results/resultsPublisher.ts";
import type { PollRecord, PollStore, Tally } from "../storage/pollStore.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";
import { pollResult } from "./pollResult.ts";

/** Has polls published as they stand. */
export interface PollResults {
  /** After a vote: how many have answered changes, and nothing else. */
  soon(workshopId: string): void;
  /** After every other change; resolves when it is on disk. */
  publish(workshopId: string): Promise<void>;
}

export function createPollResults({
  store,
  rooms,
  publisher,
}: {
  readonly store: PollStore;
  readonly rooms: Rooms;
  readonly publisher: ResultsPublisher;
}): PollResults {
  const resultsName = (workshopId: string): string => roomName({ kind: "results", workshopId });

  /** Tallies of rounds that take no answers now, so that a vote does not count again what others have long finished. */
  const finished = new WeakMap<Room, Map<string, Tally>>();
  const forgetFinished = (workshopId: string): void => {
    const results = rooms.peek(resultsName(workshopId));
    if (results) finished.delete(results);
  };
  const finishedTally = async (results: Room, pollId: string, round: number): Promise<Tally> => {
    const known = finished.get(results) ?? new Map<string, Tally>();
    finished.set(results, known);
    const tally = known.get(`${pollId} ${round}`) ?? (await store.tally(pollId, round));
    known.set(`${pollId} ${round}`, tally);
    return tally;
  };
  const resultOf = async (results: Room, poll: PollRecord): Promise<PollResult> => {
    const { id, status, round, beforeRound, kanoItems } = poll;
    const now = status === "closed" ? await finishedTally(results, id, round) : null;
    const before = beforeRound === null ? null : await finishedTally(results, id, beforeRound);
    const voters = now?.voters ?? (await store.countVoters(id, round));
    const finished = kanoItems ? await store.countFinished(id, round, kanoItems.length) : 0;
    return pollResult(poll, { voters, finished }, { now, before });
  };

  publisher.provide("polls", async (room) => {
    const results: PollResult[] = [];
    for (const poll of await store.list(room.workshopId)) results.push(await resultOf(room, poll));
    return (doc) => {
      const polls = doc.getMap("polls");
      for (const result of results) {
        if (JSON.stringify(polls.get(result.id)) !== JSON.stringify(result)) polls.set(result.id, result);
      }
      const ids = new Set(results.map(({ id }) => id));
      for (const id of polls.keys()) if (!ids.has(id)) polls.delete(id);
    };
  });
  return {
    soon: (workshopId) => publisher.soon(workshopId, "polls"),
    async publish(workshopId) {
      // Nothing that was finished need be so any more.
      forgetFinished(workshopId);
      await publisher.now(workshopId, "polls");
    },
  };
}
