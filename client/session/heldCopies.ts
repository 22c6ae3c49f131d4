import * as z from "zod/mini";
import { isId } from "../../model/ids.ts";
import { roomName } from "../../model/wire.ts";
import { type KeyedStorage, readStored, tryToStore } from "./browserStorage.ts";
import { deleteCopyDatabase } from "./copyDatabase.ts";

const PREFIX = "empathy-map.copy.";
const WAITING_PREFIX = "empathy-map.waiting.";

const heldSchema = z.object({
  /** epoch of the content; 0 while the server has not said it */
  epoch: z.int().check(z.minimum(0)),
  /** counts the databases this browser has had for the map, from 1 */
  copy: z.int().check(z.minimum(1), z.maximum(10_000)),
});

const waitingSchema = z.int().check(z.minimum(0));

/** What this browser holds of a map. */
export type HeldCopy = z.infer<typeof heldSchema>;

/**
 * Which copy of each map is the current one, by the map's id; of a draft by the name of its room. After an erasure a new database takes the place of the old one, rather
 * than the old one being emptied: another window may still write to that.
 */
export interface HeldCopies {
  of(mapId: string): HeldCopy;
  /** Whether this browser has noted that it holds one. */
  has(mapId: string): boolean;
  keep(mapId: string, held: HeldCopy): void;
  /** how many changes of mine in it the server had not confirmed when it was last open without a connection */
  waiting(mapId: string): number;
  keepWaiting(mapId: string, changes: number): void;
  /** Deletes all copies of a map, and forgets that there were any. */
  erase(mapId: string): void;
  /** Deletes those before the current one; a window that still has one open keeps it until it is closed. */
  eraseOlder(mapId: string): void;
}

export function openHeldCopies(storage: KeyedStorage): HeldCopies {
  const of = (mapId: string): HeldCopy => {
    const result = heldSchema.safeParse(readStored(storage, PREFIX + mapId));
    return result.success ? result.data : { epoch: 0, copy: 1 };
  };
  const eraseUpTo = (mapId: string, last: number): void => {
    for (let copy = 1; copy <= last; copy += 1) deleteCopyDatabase(copyName(mapId, copy));
  };
  return {
    of,
    has: (mapId) => heldSchema.safeParse(readStored(storage, PREFIX + mapId)).success,
    keep: (mapId, held) => tryToStore(storage, PREFIX + mapId, JSON.stringify(held)),
    waiting: (mapId) => {
      const result = waitingSchema.safeParse(readStored(storage, WAITING_PREFIX + mapId));
      return result.success ? result.data : 0;
    },
    keepWaiting: (mapId, changes) => {
      if (changes > 0) tryToStore(storage, WAITING_PREFIX + mapId, JSON.stringify(changes));
      else storage.removeItem(WAITING_PREFIX + mapId);
    },
    erase: (mapId) => {
      eraseUpTo(mapId, of(mapId).copy);
      storage.removeItem(PREFIX + mapId);
      storage.removeItem(WAITING_PREFIX + mapId);
    },
    eraseOlder: (mapId) => eraseUpTo(mapId, of(mapId).copy - 1),
  };
}

/** Name of a copy's database. */
export function copyName(mapId: string, copy: number): string {
  const room = isId(mapId) ? roomName({ kind: "map", mapId }) : mapId;
  return copy === 1 ? room : `${room}.${copy}`;
}
