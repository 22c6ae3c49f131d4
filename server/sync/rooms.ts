import { readAbout } from "../../model/mapDocument.ts";
import { CLOSE, LIMITS, type Room as RoomAddress, roomName } from "../../model/wire.ts";
import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import { compactDocument } from "./compaction.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { Member } from "./member.ts";
import { createRoom, type Room } from "./room.ts";
import { openRoomDocument } from "./roomDocument.ts";

/** A log this long is compacted: replaying it stays a matter of milliseconds. */
const COMPACT_AFTER_UPDATES = 500;
const COMPACT_AFTER_BYTES = 1024 * 1024;
/** A room stays in memory this long after its last member: a reload of the page finds it there. */
const IDLE_MS = 30_000;

export interface RoomsTuning {
  readonly compactAfterUpdates?: number;
  readonly idleMs?: number;
}

/** The rooms that are loaded. Each is loaded once, however many come at the same time. */
export interface Rooms {
  /** Joins must follow without waiting, or the room may be gone again. Rejects for an erased workshop. */
  open(address: RoomAddress, workshopId: string): Promise<Room>;
  /** The last member left: the room may go when nobody comes back. */
  release(room: Room): void;
  /** Closes the rooms of an erased workshop for good. */
  erase(workshopId: string): void;
  /** Sockets in all rooms. */
  readonly memberCount: number;
  /** Everybody who is in a room, by participant id, with their sockets; of one workshop or of all. */
  connected(workshopId?: string): ReadonlyMap<string, readonly Member[]>;
  /** Closes one person's sockets, because what the store says about them has just changed. */
  closeParticipant(participantId: string, code: number, reason: string): void;
  /** Counts calls of `closeParticipant`: what was read from the store before the latest may be out of date. */
  readonly expulsions: number;
  close(code: number, reason: string): void;
}

export function createRooms(store: Store, commits: GroupCommit, log: Log, tuning: RoomsTuning = {}): Rooms {
  const loaded = new Map<string, Room>();
  const loading = new Map<string, Promise<Room>>();
  const idleTimers = new Map<Room, NodeJS.Timeout>();
  const compacting = new Set<Room>();
  const grown = new WeakMap<Room, { updates: number; bytes: number }>();
  const erased = new Set<string>();
  const compactAfterUpdates = tuning.compactAfterUpdates ?? COMPACT_AFTER_UPDATES;

  const load = async (address: RoomAddress, name: string, workshopId: string): Promise<Room> => {
    const stored = await store.loadDocument(name);
    if (stored.damagedRows > 0) log.error(`${stored.damagedRows} damaged rows of a document were set aside`);
    if (erased.has(workshopId)) throw new Error("this workshop was erased");
    const document = openRoomDocument(address.kind, stored, (count) =>
      log.error(`${count} stored updates of a document do not apply and were left out`),
    );
    let title = address.kind === "map" ? readAbout(document.doc).title : "";
    const room: Room = createRoom(address, name, workshopId, document, commits, (bytes) => {
      if (address.kind === "map" && readAbout(document.doc).title !== title) {
        title = readAbout(document.doc).title;
        void rename(address.mapId, title);
      }
      const growth = grown.get(room) ?? { updates: 0, bytes: 0 };
      grown.set(room, { updates: growth.updates + 1, bytes: growth.bytes + bytes });
      if (growth.updates + 1 >= compactAfterUpdates || growth.bytes + bytes >= COMPACT_AFTER_BYTES) {
        void compact(room);
      }
    });
    grown.set(room, {
      updates: stored.updates.length,
      bytes: stored.updates.reduce((sum, update) => sum + update.length, 0),
    });
    loaded.set(name, room);
    release(room);
    return room;
  };

  /** Lists of a workshop's maps show the title that stands on the map. */
  const rename = async (mapId: string, title: string): Promise<void> => {
    const clean = title.trim().slice(0, LIMITS.titleLength);
    if (clean === "") return;
    try {
      await store.renameMap(mapId, clean);
    } catch (error) {
      log.warn("a map's new title is not in the list of maps yet", error);
    }
  };

  const compact = async (room: Room): Promise<void> => {
    if (compacting.has(room)) return;
    compacting.add(room);
    grown.set(room, { updates: 0, bytes: 0 });
    try {
      const mark = room.committedUpdates;
      const stored = await store.loadDocument(room.name);
      const state = compactDocument(stored);
      if (!state) {
        log.error("a document's log could not be compacted and stays as it is");
        return;
      }
      await store.compact(room.name, state, stored.lastRow);
      room.document.rebase(state, mark);
    } catch (error) {
      log.warn("a document could not be compacted now", error);
    } finally {
      compacting.delete(room);
    }
  };

  const unload = async (room: Room): Promise<void> => {
    if ((grown.get(room)?.updates ?? 0) > 0) await compact(room);
    // Somebody may have come, or asked for it, while it was compacted.
    if (loaded.get(room.name) !== room || room.members.size > 0 || idleTimers.has(room)) return;
    if (!room.isSettled) {
      release(room);
      return;
    }
    loaded.delete(room.name);
    room.close(CLOSE.comeBack, "idle");
    room.document.destroy();
  };

  const release = (room: Room): void => {
    hold(room);
    if (room.members.size > 0) return;
    idleTimers.set(
      room,
      setTimeout(() => {
        idleTimers.delete(room);
        void unload(room);
      }, tuning.idleMs ?? IDLE_MS),
    );
  };
  const hold = (room: Room): void => {
    clearTimeout(idleTimers.get(room));
    idleTimers.delete(room);
  };

  let expulsions = 0;
  const connected = (workshopId?: string): Map<string, Member[]> => {
    const people = new Map<string, Member[]>();
    for (const room of loaded.values()) {
      if (workshopId !== undefined && room.workshopId !== workshopId) continue;
      for (const member of room.members) {
        people.set(member.participantId, [...(people.get(member.participantId) ?? []), member]);
      }
    }
    return people;
  };

  return {
    connected,
    closeParticipant(participantId, code, reason) {
      expulsions += 1;
      for (const member of connected().get(participantId) ?? []) member.close(code, reason);
    },
    get expulsions() {
      return expulsions;
    },
    async open(address, workshopId) {
      const name = roomName(address);
      const known = loaded.get(name);
      if (known) {
        release(known);
        return known;
      }
      const begun = loading.get(name);
      if (begun) return await begun;
      const promise = load(address, name, workshopId).finally(() => loading.delete(name));
      loading.set(name, promise);
      return await promise;
    },
    release,
    erase(workshopId) {
      erased.add(workshopId);
      for (const room of loaded.values()) {
        if (room.workshopId !== workshopId) continue;
        hold(room);
        loaded.delete(room.name);
        room.close(CLOSE.erased, "this workshop was erased");
        room.document.destroy();
      }
    },
    get memberCount() {
      let count = 0;
      for (const room of loaded.values()) count += room.members.size;
      return count;
    },
    close(code, reason) {
      for (const room of loaded.values()) {
        hold(room);
        room.close(code, reason);
      }
    },
  };
}
