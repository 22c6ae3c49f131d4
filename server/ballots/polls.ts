import type { NotesOfErased } from "../../model/api/erasure.ts";
import type { Ballot, BallotChange, NewPoll, PollChange } from "../../model/api/facilitation.ts";
import { newId } from "../../model/ids.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { type Note, readNote } from "../../model/note.ts";
import { groupOf } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import type { ResultsPublisher } from "../results/resultsPublisher.ts";
import { readSessionOf } from "../session/readSessionOf.ts";
import type { BallotMark, PollRecord, StoredBallot, StoredKanoItem } from "../storage/pollStore.ts";
import type { ParticipantRecord, Store } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import { kanoItemsOf, keepItems, withoutItems } from "./kanoItems.ts";
import { CHOICES } from "./pollResult.ts";
import { createPollResults } from "./pollResults.ts";

/** Three checks in each of a day's steps are fewer; more is a program gone wild. */
const POLLS_PER_WORKSHOP = 50;

/** Why a poll or a ballot is not taken. */
export class PollRefused extends Error {
  override readonly name = "PollRefused";
  readonly reason:
    | "unknown"
    | "closed"
    | "overBudget"
    | "forbidden"
    | "invalid"
    | "gone"
    | "unknownNote"
    | "full";

  constructor(reason: PollRefused["reason"], detail = "") {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Votes and quick checks. The ballots are in the store alone and leave it as totals, once a poll is closed, or as
 * somebody's own. Methods reject with `PollRefused`, or as the store does.
 */
export interface Polls {
  find(workshopId: string, pollId: string): Promise<PollRecord>;
  create(workshopId: string, wanted: NewPoll): Promise<PollRecord>;
  /**
   * `close` publishes the outcome. `reopen` takes it out of sight and lets people change their answers: what was shown
   * cannot be made unseen, and who compares two outcomes may guess who has changed. `reset` begins anew with nothing.
   * `secondRound` does, too, but keeps the outcome so far beside it (an open poll is thereby closed).
   */
  change(poll: PollRecord, action: PollChange["action"]): Promise<void>;
  remove(poll: PollRecord): Promise<void>;
  ballotOf(poll: PollRecord, participantId: string): Promise<Ballot>;
  vote(poll: PollRecord, participant: ParticipantRecord, change: BallotChange): Promise<Ballot>;
  /**
   * Deletes a person's ballots and publishes the outcomes without them; with `erase` also the items of Kano rounds that
   * stand on their notes. Gives the rooms whose copies may hold an answer or words of theirs.
   */
  forgetPerson(workshopId: string, participantId: string, notes: NotesOfErased): Promise<readonly string[]>;
  /** Takes the items that stand on erased notes out of Kano rounds, with the answers to them. Gives such rooms, too. */
  forgetNotes(workshopId: string, mapId: string, noteIds: readonly string[]): Promise<readonly string[]>;
}

export function createPolls({
  store: { polls: store },
  rooms,
  publisher,
  now,
}: {
  readonly store: Pick<Store, "polls">;
  readonly rooms: Rooms;
  readonly publisher: ResultsPublisher;
  readonly now: () => number;
}): Polls {
  const { publish, soon } = createPollResults({ store, rooms, publisher });

  const isOnMap = async (workshopId: string, mapId: string, noteId: string): Promise<boolean> => {
    const room = await rooms.open({ kind: "map", mapId }, workshopId);
    return notesOf(room.document.doc).has(noteId);
  };
  const findNote = async (workshopId: string, mapId: string, noteId: string): Promise<Note | null> => {
    const room = await rooms.open({ kind: "map", mapId }, workshopId);
    return readNote(noteId, notesOf(room.document.doc).get(noteId));
  };
  const goneOf = async ({ workshopId }: PollRecord, { points }: StoredBallot): Promise<string[]> => {
    const gone: string[] = [];
    for (const { noteId, mapId } of points) {
      if (!(await isOnMap(workshopId, mapId, noteId))) gone.push(noteId);
    }
    return gone;
  };

  const ballotOf = async (poll: PollRecord, participantId: string): Promise<Ballot> => {
    const ballot = await store.ballotOf(poll.id, poll.round, participantId);
    const gone = new Set(await goneOf(poll, ballot));
    const there = ballot.points.filter(({ noteId }) => !gone.has(noteId));
    return {
      round: poll.round,
      points: Object.fromEntries(there.map(({ noteId, points }) => [noteId, points])),
      choice: ballot.choice,
      text: ballot.text,
      kano: Object.fromEntries(ballot.kano.map(({ itemId, ...marks }) => [itemId, marks])),
    };
  };

  /** Points are for notes that everybody sees on the poll's maps, in its fields. They can be taken back from any. */
  const assertTakesPoints = async (
    { workshopId, dots }: PollRecord,
    { noteId, mapId, points }: Extract<BallotChange, { noteId: string }>,
  ): Promise<void> => {
    if (!dots) throw new PollRefused("invalid", "this poll takes no points");
    if (points === 0) return;
    if (!dots.mapIds.includes(mapId)) throw new PollRefused("unknownNote");
    const note = await findNote(workshopId, mapId, noteId);
    const isIn = note !== null && !note.hidden && dots.fields.some((field) => field === note.place.field);
    if (!isIn) throw new PollRefused("unknownNote");
  };

  const markFor = async (
    poll: PollRecord,
    participantId: string,
    change: BallotChange,
  ): Promise<BallotMark> => {
    if ("noteId" in change) {
      await assertTakesPoints(poll, change);
      const gone = await goneOf(poll, await store.ballotOf(poll.id, poll.round, participantId));
      return { kind: "points", ...change, gone };
    }
    if ("itemId" in change) {
      const { itemId, functional, dysfunctional } = change;
      if (poll.kind !== "kano") throw new PollRefused("invalid", "this poll has no items");
      if (!poll.kanoItems?.some((item) => item.id === itemId)) throw new PollRefused("unknownNote");
      return { kind: "kano", itemId, functional, dysfunctional };
    }
    if ("choice" in change) {
      const { choice } = change;
      if (choice !== null && choice >= CHOICES[poll.kind]) throw new PollRefused("invalid", "no such choice");
      return { kind: "choice", choice };
    }
    if (poll.kind !== "question") throw new PollRefused("invalid", "this poll takes no text");
    return { kind: "text", text: change.text };
  };

  const assertMayVote = async (poll: PollRecord, { id, role }: ParticipantRecord): Promise<void> => {
    if (role === "viewer") throw new PollRefused("forbidden");
    if (poll.groupId === null) return;
    const session = await readSessionOf(rooms, poll.workshopId);
    if (groupOf(session, id)?.id !== poll.groupId) {
      throw new PollRefused("forbidden", "this poll asks another group");
    }
  };

  return {
    async find(workshopId, pollId) {
      const poll = await store.read(pollId);
      if (poll?.workshopId !== workshopId) throw new PollRefused("unknown");
      return poll;
    },
    async create(workshopId, { kind, title, groupId = null, dots, kano }) {
      if ((kind === "dots") !== (dots !== undefined))
        throw new PollRefused("invalid", "dots: with that kind only");
      if ((kind === "kano") !== (kano !== undefined))
        throw new PollRefused("invalid", "kano: with that kind only");
      const find = (mapId: string, noteId: string) => findNote(workshopId, mapId, noteId);
      const kanoItems = kano ? await kanoItemsOf(kano.items, find) : null;
      if (kano && !kanoItems) throw new PollRefused("unknownNote");
      if (groupId !== null) {
        const { groups } = await readSessionOf(rooms, workshopId);
        if (!groups.some(({ id }) => id === groupId))
          throw new PollRefused("invalid", "groupId: no such group");
      }
      const poll: PollRecord = {
        id: newId(),
        workshopId,
        kind,
        title,
        status: "open",
        round: 1,
        beforeRound: null,
        openedAt: now(),
        groupId,
        dots: dots ?? null,
        kanoItems,
      };
      if (!(await store.add(poll, POLLS_PER_WORKSHOP))) {
        throw new PollRefused("full", `a workshop has at most ${POLLS_PER_WORKSHOP} polls`);
      }
      // A note that was erased meanwhile was not yet in here when its words were looked for.
      if (kano && !(await kanoItemsOf(kano.items, find))) {
        await store.remove(poll.id);
        throw new PollRefused("unknownNote");
      }
      await publish(workshopId);
      return poll;
    },
    async change(poll, action) {
      // Whoever loses against another facilitator wanted it of a poll that is no more: the other one's word stands.
      const isEmpty = (await store.countVoters(poll.id, poll.round)) === 0;
      // A second round of nothing would only push the outcome before out of sight: somebody has pressed twice.
      await store.advance(poll, nextOf(poll, action === "secondRound" && isEmpty ? "reopen" : action));
      await publish(poll.workshopId);
    },
    async remove({ id, workshopId }) {
      await store.remove(id);
      await publish(workshopId);
    },
    ballotOf,
    async vote(poll, participant, change) {
      await assertMayVote(poll, participant);
      const mark = await markFor(poll, participant.id, change);
      const verdict = await store.mark(poll.id, participant.id, mark);
      if (verdict !== "taken") throw new PollRefused(verdict);
      soon(poll.workshopId);
      return await ballotOf((await store.read(poll.id)) ?? poll, participant.id);
    },
    async forgetPerson(workshopId, participantId, notes) {
      const ballots = await store.ballotsBy(workshopId, participantId);
      await store.removeBallotsBy(workshopId, participantId);
      const isTheirs = ({ author }: StoredKanoItem): boolean => author === participantId;
      const isQuoted = await keepItems(store, workshopId, (poll) => {
        if (!poll.kanoItems?.some(isTheirs)) return null;
        return notes === "erase"
          ? withoutItems(poll, isTheirs)
          : poll.kanoItems.map((item) => (isTheirs(item) ? { ...item, author: null } : item));
      });
      // Even when nothing was left to remove: a crash may have come between.
      await publish(workshopId);
      const isPublic = isQuoted || ballots.some(({ text }) => text !== null);
      return isPublic ? [roomName({ kind: "results", workshopId })] : [];
    },
    async forgetNotes(workshopId, mapId, noteIds) {
      const erased = new Set(noteIds);
      const isErased = (item: StoredKanoItem): boolean => item.mapId === mapId && erased.has(item.noteId);
      const isQuoted = await keepItems(store, workshopId, (poll) => withoutItems(poll, isErased));
      if (!isQuoted) return [];
      await publish(workshopId);
      return [roomName({ kind: "results", workshopId })];
    },
  };
}

function nextOf(
  { round, beforeRound }: PollRecord,
  action: PollChange["action"],
): Pick<PollRecord, "status" | "round" | "beforeRound"> {
  switch (action) {
    case "close":
      return { status: "closed", round, beforeRound };
    case "reopen":
      return { status: "open", round, beforeRound };
    case "reset":
      return { status: "open", round: round + 1, beforeRound: null };
    case "secondRound":
      return { status: "open", round: round + 1, beforeRound: round };
  }
}
