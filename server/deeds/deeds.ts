import * as Y from "yjs";

/** Taking back more of one person is a matter for versions, which show what else would go. */
const REMEMBERED_MS = 3600 * 1000;
const TIDY_EVERY_MS = REMEMBERED_MS / 6;
/** What somebody did within this time is one deed: two hundred people at work take a few megabytes an hour. */
const SLOT_MS = 10_000;

/** What one accepted update did to a map. Ids of structs and notes only, never what was in them. */
export interface Deed {
  readonly deleted: ReturnType<typeof Y.createDeleteSet>;
  /** per Yjs client id: the clock from which its structs were added */
  readonly addedFrom: ReadonlyMap<number, number>;
  /** notes from before that it deleted, by id */
  readonly deletedNotes: readonly string[];
}

interface Slot extends Deed {
  /** milliseconds since 1970 */
  readonly at: number;
}

/** Who has done what to which map lately: in memory only, for taking back what one person did. */
export interface Deeds {
  record(room: string, participantId: string, deed: Deed): void;
  /** All that somebody did from `since` on (milliseconds since 1970), and for up to ten seconds before. */
  since(room: string, participantId: string, since: number): Deed;
  /** Those were taken back. */
  forget(room: string, participantId: string, since: number): void;
  /** Since when nothing is missing. */
  readonly knownFrom: number;
}

export function createDeeds(now: () => number): Deeds {
  /** by room, then by participant; oldest first */
  const slots = new Map<string, Map<string, Slot[]>>();
  const startedAt = now();
  let tidiedAt = startedAt;

  const tidy = (): void => {
    tidiedAt = now();
    for (const [room, people] of slots) {
      for (const [participantId, list] of people) {
        const recent = list.filter(({ at }) => at >= tidiedAt - REMEMBERED_MS);
        if (recent.length > 0) people.set(participantId, recent);
        else people.delete(participantId);
      }
      if (people.size === 0) slots.delete(room);
    }
  };

  return {
    record(room, participantId, deed) {
      if (Math.abs(now() - tidiedAt) > TIDY_EVERY_MS) tidy();
      const people = slots.get(room) ?? new Map<string, Slot[]>();
      slots.set(room, people);
      const list = people.get(participantId) ?? [];
      people.set(participantId, list);
      const last = list.at(-1);
      const isSame = last !== undefined && now() >= last.at && now() - last.at < SLOT_MS;
      if (isSame) list[list.length - 1] = { at: last.at, ...joined([last, deed]) };
      else list.push({ at: now(), ...deed });
    },
    forget(room, participantId, since) {
      const people = slots.get(room);
      const left = people?.get(participantId)?.filter(({ at }) => at + SLOT_MS <= since);
      if (left) people?.set(participantId, left);
    },
    since(room, participantId, since) {
      const list = slots.get(room)?.get(participantId) ?? [];
      return joined(list.filter(({ at }) => at + SLOT_MS > since));
    },
    get knownFrom() {
      return Math.max(startedAt, now() - REMEMBERED_MS);
    },
  };
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
    deletedNotes: [...new Set(deeds.flatMap(({ deletedNotes }) => deletedNotes))],
  };
}
