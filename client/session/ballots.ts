import { type Ballot, type BallotChange } from "../../model/api/facilitation.ts";
import type { PollResult } from "../../model/resultsDocument.ts";
import { type Trouble, troubleOf } from "./api.ts";
import { readBallot, sendBallot } from "./pollApi.ts";
import type { Signal } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

/** Between two questions for a ballot while the server does not answer; with chance, so that a seminar spreads. */
const askAgainMs = (): number => 2000 + Math.random() * 3000;

/** My own ballots in the polls that are open, as they will be when the server has taken what I just did. */
export interface Ballots {
  /** null while it is not known */
  of(pollId: string): Ballot | null;
  /** Changes mine; shown at once, and taken back when the server refuses. */
  vote(pollId: string, change: BallotChange): void;
  /** after each change of a ballot */
  onChange(listener: (pollId: string) => void): () => void;
  /** the server refused a change */
  onRefused(listener: (trouble: Trouble) => void): () => void;
}

interface Entry {
  /** changes with each round and each opening */
  readonly turn: string;
  /** as the server had it last */
  known: Ballot | null;
  /** not answered yet, the first is on its way */
  waiting: readonly BallotChange[];
  /** the two as one, the same object as long as neither changes */
  shown: {
    readonly known: Ballot;
    readonly waiting: readonly BallotChange[];
    readonly ballot: Ballot;
  } | null;
  isSending: boolean;
}

function createBallots({ workshopId, results, me }: WorkshopSession): Ballots {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(pollId: string) => void>();
  const refused = new Set<(trouble: Trouble) => void>();
  const tell = (pollId: string): void => {
    for (const listener of listeners) listener(pollId);
  };

  const load = async (pollId: string, entry: Entry): Promise<void> => {
    try {
      const ballot = await readBallot(workshopId, pollId);
      if (entries.get(pollId) !== entry) return;
      entry.known = ballot;
      tell(pollId);
    } catch (error) {
      const trouble = troubleOf(error);
      if (entries.get(pollId) !== entry || trouble === "forbidden") return;
      setTimeout(() => entries.get(pollId) === entry && void load(pollId, entry), askAgainMs());
    }
  };
  const send = async (pollId: string, entry: Entry): Promise<void> => {
    entry.isSending = true;
    for (let change = entry.waiting[0]; change; change = entry.waiting[0]) {
      try {
        entry.known = await sendBallot(workshopId, pollId, change);
        entry.waiting = entry.waiting.slice(1);
      } catch (error) {
        // What was to follow was built on it.
        entry.waiting = [];
        const trouble = troubleOf(error);
        for (const listener of refused) listener(trouble);
        await load(pollId, entry);
      }
      tell(pollId);
    }
    entry.isSending = false;
    // What came too late for one round counts in the next, which may have been read before.
    const current = entries.get(pollId);
    if (current && current !== entry) void load(pollId, current);
  };
  const follow = ({ id, status, round, openedAt }: PollResult): void => {
    const turn = `${round} ${openedAt}`;
    if (status === "closed") return void entries.delete(id);
    if (entries.get(id)?.turn === turn) return;
    const entry: Entry = { turn, known: null, waiting: [], shown: null, isSending: false };
    entries.set(id, entry);
    void load(id, entry);
  };
  const onResults = (): void => {
    if (me.role !== "viewer") for (const poll of results.get().polls) follow(poll);
  };
  // In another window of mine, or on my phone, I may have voted meanwhile.
  const onVisible = (): void => {
    if (document.visibilityState !== "visible") return;
    for (const [id, entry] of entries) if (entry.waiting.length === 0) void load(id, entry);
  };
  results.subscribe(onResults);
  document.addEventListener("visibilitychange", onVisible);
  onResults();

  return {
    of(pollId) {
      const entry = entries.get(pollId);
      if (!entry?.known) return null;
      const { known, waiting, shown } = entry;
      if (shown?.known === known && shown.waiting === waiting) return shown.ballot;
      const ballot = waiting.reduce(withChange, known);
      entry.shown = { known, waiting, ballot };
      return ballot;
    },
    vote(pollId, change) {
      const entry = entries.get(pollId);
      if (!entry?.known) return;
      entry.waiting = [...entry.waiting.filter((one, at) => at === 0 || !replaces(change, one)), change];
      tell(pollId);
      if (!entry.isSending) void send(pollId, entry);
    },
    onChange: (listener) => addTo(listeners, listener),
    onRefused: (listener) => addTo(refused, listener),
  };
}

const known = new WeakMap<Signal<unknown>, Ballots>();

/** The ballots of a workshop's session; they live as long as it does. */
export function ballotsOf(workshop: WorkshopSession): Ballots {
  const ballots = known.get(workshop.results) ?? createBallots(workshop);
  known.set(workshop.results, ballots);
  return ballots;
}

/** A ballot after a change. */
export function withChange(ballot: Ballot, change: BallotChange): Ballot {
  if ("choice" in change) return { ...ballot, choice: change.choice };
  if ("text" in change) return { ...ballot, text: change.text === "" ? null : change.text };
  if ("itemId" in change) {
    const { itemId, functional, dysfunctional } = change;
    const { [itemId]: _, ...others } = ballot.kano;
    const isEmpty = functional === null && dysfunctional === null;
    return { ...ballot, kano: isEmpty ? others : { ...others, [itemId]: { functional, dysfunctional } } };
  }
  const { [change.noteId]: _, ...others } = ballot.points;
  return { ...ballot, points: change.points > 0 ? { ...others, [change.noteId]: change.points } : others };
}

/** Whether the later of two changes says all that is left of the earlier. */
function replaces(later: BallotChange, earlier: BallotChange): boolean {
  if ("noteId" in later) return "noteId" in earlier && earlier.noteId === later.noteId;
  if ("itemId" in later) return "itemId" in earlier && earlier.itemId === later.itemId;
  return !("noteId" in earlier || "itemId" in earlier);
}

function addTo<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
