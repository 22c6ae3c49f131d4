import * as Y from "yjs";
import { keyOf } from "./structKey.ts";

/** Taking back more of one person is a matter for versions, which show what else would go. */
const REMEMBERED_MS = 3600 * 1000;
const TIDY_EVERY_MS = REMEMBERED_MS / 6;
/** What somebody did within this time is one deed: two hundred people at work take a few megabytes an hour. */
const SLOT_MS = 10_000;
const DEEDS_PER_JOIN = 50;
/** UTF-16 units of remembered contents of one map. Who deletes more has to be helped by a version. */
const MAX_UNITS = 2_000_000;

/** A note or a comment as it was; texts as text, for a new one to be made of it. */
export type EntryBefore = ReadonlyMap<string, { readonly text: string } | { readonly value: unknown }>;

/** What one accepted update did to a map, and what was there before. */
export interface Deed {
  /** ids of all structs that it deleted */
  readonly deleted: ReturnType<typeof Y.createDeleteSet>;
  /** per Yjs client id: the clock from which its structs were added */
  readonly addedFrom: ReadonlyMap<number, number>;
  /** notes and comments in which it changed something, by their structs */
  readonly touchedEntries: readonly Y.ID[];
  /** those that it deleted or overwrote, by their structs, as they were; null where there was no room for that */
  readonly deletedEntries: readonly { readonly id: Y.ID; readonly before: EntryBefore | null }[];
  /** values that it overwrote or deleted, by the struct that held them */
  readonly values: readonly { readonly id: Y.ID; readonly value: unknown }[];
  /** letters of others that it deleted, by the struct of the first */
  readonly letters: readonly { readonly id: Y.ID; readonly text: string }[];
}

interface Slot {
  /** milliseconds since 1970 */
  readonly at: number;
  /** in order; joined now and then, as each of two hundred letters would otherwise pay for all before it */
  deeds: Deed[];
}

interface RoomDeeds {
  readonly workshopId: string;
  /** by participant; oldest first */
  readonly people: Map<string, Slot[]>;
  units: number;
}

/** Who has done what to which map lately: in memory only, for taking back what one person did. */
export interface Deeds {
  record(where: { room: string; workshopId: string }, participantId: string, deed: Deed): void;
  /** All that somebody did from `since` on (milliseconds since 1970), and for up to ten seconds before. */
  since(room: string, participantId: string, since: number): Deed;
  /** Those were taken back. */
  forget(room: string, participantId: string, since: number): void;
  /** Something was erased from this document, or the whole workshop was: nothing of it may be remembered. */
  erase(what: { room: string } | { workshopId: string }): void;
  /** Since when it knows of everything. */
  readonly knownFrom: number;
}

export function createDeeds(now: () => number): Deeds {
  const rooms = new Map<string, RoomDeeds>();
  const startedAt = now();
  let tidiedAt = startedAt;

  const tidy = (): void => {
    tidiedAt = now();
    for (const [room, { people, ...known }] of rooms) {
      for (const [participantId, list] of people) {
        const recent = list.filter(({ at }) => at >= tidiedAt - REMEMBERED_MS);
        if (recent.length > 0) people.set(participantId, recent);
        else people.delete(participantId);
      }
      const units = deedsIn([...people.values()].flat()).reduce((sum, deed) => sum + unitsIn(deed), 0);
      if (people.size === 0) rooms.delete(room);
      else rooms.set(room, { ...known, people, units });
    }
  };

  return {
    record({ room, workshopId }, participantId, deed) {
      if (Math.abs(now() - tidiedAt) > TIDY_EVERY_MS) tidy();
      const known = rooms.get(room) ?? { workshopId, people: new Map<string, Slot[]>(), units: 0 };
      rooms.set(room, known);
      const taken = known.units > MAX_UNITS ? withoutContents(deed) : deed;
      known.units += unitsIn(taken);
      const list = known.people.get(participantId) ?? [];
      known.people.set(participantId, list);
      const last = list.at(-1);
      const isSame = last !== undefined && now() >= last.at && now() - last.at < SLOT_MS;
      if (last && (!isSame || last.deeds.length >= DEEDS_PER_JOIN)) last.deeds = [joined(last.deeds)];
      if (isSame) last.deeds.push(taken);
      else list.push({ at: now(), deeds: [taken] });
    },
    forget(room, participantId, since) {
      const people = rooms.get(room)?.people;
      const left = people?.get(participantId)?.filter(({ at }) => at + SLOT_MS <= since);
      if (left) people?.set(participantId, left);
    },
    since(room, participantId, since) {
      const list = rooms.get(room)?.people.get(participantId) ?? [];
      return joined(deedsIn(list.filter(({ at }) => at + SLOT_MS > since)));
    },
    erase(what) {
      for (const [room, { workshopId }] of rooms) {
        if ("room" in what ? what.room === room : what.workshopId === workshopId) rooms.delete(room);
      }
    },
    get knownFrom() {
      return Math.max(startedAt, now() - REMEMBERED_MS);
    },
  };
}

function deedsIn(slots: readonly Slot[]): Deed[] {
  return slots.flatMap(({ deeds }) => deeds);
}

function joined(deeds: readonly Deed[]): Deed {
  const addedFrom = new Map<number, number>();
  for (const deed of deeds) {
    for (const [client, clock] of deed.addedFrom) {
      addedFrom.set(client, Math.min(clock, addedFrom.get(client) ?? clock));
    }
  }
  return {
    deleted: Y.mergeDeleteSets(deeds.map(({ deleted }) => deleted)),
    addedFrom,
    touchedEntries: [
      ...new Map(deeds.flatMap(({ touchedEntries }) => touchedEntries.map((id) => [keyOf(id), id]))).values(),
    ],
    deletedEntries: deeds.flatMap(({ deletedEntries }) => deletedEntries),
    values: deeds.flatMap(({ values }) => values),
    letters: deeds.flatMap(({ letters }) => letters),
  };
}

/** What is left of a deed where there is no room for more: ids. */
function withoutContents(deed: Deed): Deed {
  const deletedEntries = deed.deletedEntries.map(({ id }) => ({ id, before: null }));
  return { ...deed, deletedEntries, values: [], letters: [] };
}

function unitsIn({ deletedEntries, values, letters }: Deed): number {
  const kept = deletedEntries.flatMap(({ before }) => [...(before?.values() ?? [])]);
  const written = [...kept, ...letters].reduce((sum, one) => sum + ("text" in one ? one.text.length : 0), 0);
  const all = [...values, ...kept];
  const pictures = all.reduce(
    (sum, one) => sum + ("value" in one && one.value instanceof Uint8Array ? one.value.length : 0),
    0,
  );
  // Any other value is a place, a colour, a line of text; its size is guessed, not measured.
  return written + pictures + 100 * all.length;
}
