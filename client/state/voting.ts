import type { PollResult } from "../../model/resultsDocument.ts";
import type { Session } from "../../model/sessionDocument.ts";
import { type Ballots, ballotsOf } from "../session/ballots.ts";
import type { Me } from "../session/mapSession.ts";
import { createSignal, type Signal } from "../session/signal.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import { concerns, type DotsPoll, isDots, mayAnswer } from "./askedPolls.ts";
import { createKeyedListeners } from "./keyedListeners.ts";
import { createListeners } from "./listeners.ts";
import type { MapProjection } from "./mapProjection.ts";

/** What a note shows of a vote: my points while it is open, everybody's once it is closed. */
export type DotMark =
  /** `isFull`: it can take no more of mine */
  | { readonly kind: "ballot"; readonly own: number; readonly isFull: boolean }
  | { readonly kind: "total"; readonly points: number };

/** What came of a press on a note's points. */
export type DotsOutcome = "done" | "noneLeft" | "noteFull" | "nothing";

/** The vote on this map: which one, and what each note shows of it. Told note by note, as the map is. */
export interface Voting {
  /** the open one that concerns me here, else the last that was closed; null for none */
  readonly poll: Signal<DotsPoll | null>;
  /** how many points I still have; null where I have no say */
  readonly left: Signal<number | null>;
  markOf(noteId: string): DotMark | null;
  /** Gives or takes one point of mine. */
  change(noteId: string, by: 1 | -1): DotsOutcome;
  /** which notes show something else now; `all` after an opening or closing */
  onMarks(listener: (noteIds: ReadonlySet<string> | "all") => void): () => void;
  /** after changes to what this one note shows */
  onNote(noteId: string, listener: () => void): () => void;
  close(): void;
}

export function createVoting(
  workshop: WorkshopSession,
  mapId: string,
  map: MapProjection,
  ballots: Ballots = ballotsOf(workshop),
): Voting {
  const { me, results, session } = workshop;
  const poll = createSignal<DotsPoll | null>(null);
  const left = createSignal<number | null>(null);
  const marks = createListeners<ReadonlySet<string> | "all">();
  const noteListeners = createKeyedListeners();
  /** my points as they were last told */
  let told: Readonly<Record<string, number>> = {};

  const ownPoints = (): Readonly<Record<string, number>> | null => {
    const current = poll.get();
    if (current?.status !== "open" || !mayAnswer(current, me, session.get())) return null;
    return ballots.of(current.id)?.points ?? null;
  };
  /** Points on a note that is gone are mine again. */
  const spentOf = (points: Readonly<Record<string, number>>, { dots }: DotsPoll): number =>
    Object.entries(points)
      .filter(([id]) => dots.mapIds.length > 1 || map.get(id))
      .reduce((sum, [, one]) => sum + one, 0);
  const tell = (ids: ReadonlySet<string> | "all"): void => {
    marks.tell(ids);
    const concerned = ids === "all" ? noteListeners.keys() : ids;
    for (const id of concerned) noteListeners.tell(id);
  };
  const onBallot = (): void => {
    const points = ownPoints();
    const current = poll.get();
    const wasKnown = left.get() !== null;
    left.set(points && current ? Math.max(0, current.dots.pointsPerPerson - spentOf(points, current)) : null);
    const now = points ?? {};
    const changed = new Set([...Object.keys(told), ...Object.keys(now)].filter((id) => told[id] !== now[id]));
    told = now;
    if (wasKnown !== (points !== null)) tell("all");
    else if (changed.size > 0) tell(changed);
  };
  const onResults = (): void => {
    const before = poll.get();
    const next = pollHere(results.get().polls, { mapId, me, session: session.get() });
    poll.set(next);
    if (turnOf(before) !== turnOf(next)) tell("all");
    onBallot();
  };
  const stops = [
    results.subscribe(onResults),
    session.subscribe(onResults),
    ballots.onChange((id) => {
      if (id === poll.get()?.id) onBallot();
    }),
    map.onChange(({ notes }) => {
      if (notes.some(({ id, after }) => after === null && told[id] !== undefined)) onBallot();
    }),
  ];
  onResults();

  const markOf = (noteId: string): DotMark | null => {
    const current = poll.get();
    const record = current ? map.get(noteId) : undefined;
    if (!current || !record || record.seenBy === "me") return null;
    if (current.status === "closed") {
      const points = current.totals?.[noteId] ?? 0;
      return points > 0 ? { kind: "total", points } : null;
    }
    const points = ownPoints();
    if (!points || !isVotable(current, record.note.place.field)) return null;
    const own = points[noteId] ?? 0;
    return { kind: "ballot", own, isFull: own >= current.dots.maxPerNote };
  };

  return {
    poll,
    left,
    markOf,
    change(noteId, by) {
      const current = poll.get();
      const mark = markOf(noteId);
      if (!current || mark?.kind !== "ballot") return "nothing";
      if (by === -1 && mark.own === 0) return "nothing";
      if (by === 1 && mark.isFull) return "noteFull";
      if (by === 1 && left.get() === 0) return "noneLeft";
      ballots.vote(current.id, { noteId, mapId, points: mark.own + by });
      return "done";
    },
    onMarks: marks.add,
    onNote: noteListeners.add,
    close: () => {
      for (const stop of stops) stop();
    },
  };
}

interface Here {
  readonly mapId: string;
  readonly me: Me;
  readonly session: Session;
}

/** The vote that counts on a map: an open one before those that were closed, the newest of these. */
function pollHere(polls: readonly PollResult[], { mapId, me, session }: Here): DotsPoll | null {
  const here = polls.filter(isDots).filter(({ dots }) => dots.mapIds.includes(mapId));
  const mine = here.filter((poll) => concerns(poll, me, session));
  return mine.findLast(({ status }) => status === "open") ?? mine.at(-1) ?? null;
}

function isVotable({ dots }: DotsPoll, field: string): boolean {
  return dots.fields.some((one) => one === field);
}

/** What changes what all notes show. */
function turnOf(poll: DotsPoll | null): string {
  return poll ? `${poll.id} ${poll.status} ${poll.round}` : "";
}
