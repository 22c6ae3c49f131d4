import * as Y from "yjs";
import { EMPTY_PRESENCE } from "../../model/presence.ts";
import type { LoadJob } from "./job.ts";
import { moveUpdates } from "./moves.ts";
import type { Person } from "./person.ts";

/** One message that somebody sends at some time; all are made before the clock starts. */
export interface Event {
  /** milliseconds from the start of the load */
  readonly at: number;
  readonly person: number;
  readonly kind: "edit" | "cursor";
  /** counts from 1 for each person and kind */
  readonly number: number;
  readonly frame: Uint8Array;
}

export interface Timeline {
  readonly events: readonly Event[];
  /** what each editor sends before the clock starts: the note that it will move */
  readonly openings: ReadonlyMap<number, Uint8Array>;
}

/** Everybody's messages, evenly spread: person 1 of 10 at 20 Hz begins 5 ms after person 0. */
export function createTimeline(
  job: LoadJob,
  people: readonly Person[],
  clientIds: readonly number[],
): Timeline {
  const lengthMs = (job.warmUpSeconds + job.seconds) * 1000;
  const events: Event[] = [];
  const openings = new Map<number, Uint8Array>();
  for (const [person, { frames }] of people.entries()) {
    const worker = job.people[person];
    if (!worker) continue;
    const { seat, habits } = worker;
    const doc = new Y.Doc();
    doc.clientID = clientIds[person] ?? doc.clientID;
    const times = (rate: number, offset: number): number[] =>
      Array.from({ length: Math.floor((lengthMs / 1000) * rate) }, (_, index) => {
        return ((index + (person + offset) / people.length) * 1000) / rate;
      });
    const editTimes = times(habits.edits, 0);
    if (editTimes.length > 0) {
      const [opening, ...moves] = moveUpdates(doc, person, editTimes.length, seat.participantId);
      if (opening) openings.set(person, frames.update(opening));
      for (const [index, update] of moves.entries()) {
        const at = editTimes[index] ?? 0;
        events.push({ at, person, kind: "edit", number: index + 1, frame: frames.update(update) });
      }
    }
    for (const [index, at] of times(habits.cursors, 0.5).entries()) {
      const number = index + 1;
      const json = presenceJson(seat.participantId, person, number);
      events.push({
        at,
        person,
        kind: "cursor",
        number,
        frame: frames.awareness(doc.clientID, number, json),
      });
    }
    doc.destroy();
  }
  return { events: events.sort((a, b) => a.at - b.at), openings };
}

/** What the product's client shows of someone who points, about 150 bytes. */
function presenceJson(participantId: string, person: number, step: number): string {
  return JSON.stringify({
    ...EMPTY_PRESENCE,
    participantId,
    name: `Person ${person}`,
    cursor: { x: 1000 + (step % 900), y: 200 + (person % 900) },
  });
}
