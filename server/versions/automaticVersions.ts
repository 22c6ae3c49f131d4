import type { Log } from "../log.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";

/** Closing keeps what is due for at most this long: the live maps are on disk already. */
const CLOSING_MS = 2_000;

type Address = Pick<Room, "address" | "name" | "workshopId">;

export interface AutomaticVersions {
  /** The map has changes that are in no version. Called for every change; rarely needed by others. */
  changed(room: Address): void;
  /** The map stands in a version as it is: the next change starts the time anew. */
  kept(room: string): void;
  /** Keeps what would have been kept later; safe to call twice. */
  close(): Promise<void>;
}

/**
 * Calls `keep` for a map `everyMs` after the first change that is in no version yet: every `everyMs` while people
 * work, and once more after they have stopped.
 */
export function createAutomaticVersions(
  rooms: Rooms,
  keep: (room: Address) => Promise<void>,
  log: Log,
  everyMs: number,
): AutomaticVersions {
  const waiting = new Map<string, { room: Address; timer: NodeJS.Timeout }>();
  let isClosed = false;

  const take = async (room: Address): Promise<void> => {
    clearTimeout(waiting.get(room.name)?.timer);
    waiting.delete(room.name);
    try {
      await keep(room);
    } catch (error) {
      log.warn("an automatic version could not be kept; the next change tries again", error);
    }
  };
  const changed = ({ address, name, workshopId }: Address): void => {
    if (isClosed || address.kind !== "map" || waiting.has(name)) return;
    const room = { address, name, workshopId };
    waiting.set(name, { room, timer: setTimeout(() => void take(room), everyMs) });
  };
  rooms.onChange(changed);

  return {
    changed,
    kept(room) {
      clearTimeout(waiting.get(room)?.timer);
      waiting.delete(room);
    },
    async close() {
      isClosed = true;
      const end = performance.now() + CLOSING_MS;
      for (const { room } of waiting.values()) {
        if (performance.now() < end) await take(room);
      }
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
