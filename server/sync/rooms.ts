import { setImmediate as nextTurn } from "node:timers/promises";
import type * as Y from "yjs";
import { readTitle } from "../../model/mapDocument.ts";
import { CLOSE, LIMITS, parseRoomName, type Room as RoomAddress, roomName } from "../../model/wire.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { RoomSteering } from "../session/steering.ts";
import type { ErasureLedger } from "../storage/erasureLedger.ts";
import type { Store, StoredDocument } from "../storage/store.ts";
import { compactDocument } from "./compaction.ts";
import { createCompactor } from "./compactor.ts";
import { type OpenFanout, openLocalFanout } from "./fanout.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { Member } from "./member.ts";
import { createRoom, type Room } from "./room.ts";
import { openRoomDocument } from "./roomDocument.ts";

/** Who holds erased content delivers its edits within this time; our client needs a fraction of a second. */
const RENEWAL_MS = 10_000;
/** What was deleted is gone from the log within a day: half of one, and a while for the next round to come. */
const COMPACT_AFTER_MS = 12 * 3600 * 1000;
/** A room stays in memory this long after its last member: a reload of the page finds it there. */
const IDLE_MS = 30_000;

export interface RoomsTuning {
  readonly compactAfterUpdates?: number;
  readonly idleMs?: number;
  readonly renewalMs?: number;
  readonly limits?: Limits;
  readonly openFanout?: OpenFanout;
  /** The last room has left memory: nobody waits for anything now. */
  readonly onEmpty?: () => void;
}

/** The rooms that are loaded. Each is loaded once, however many come at the same time. */
export interface Rooms {
  /** Joins must follow without waiting, or the room may be gone again. Rejects for an erased workshop. */
  open(address: RoomAddress, workshopId: string): Promise<Room>;
  /** The last member left: the room may go when nobody comes back. */
  release(room: Room): void;
  /** `listener` hears of a room after each commit, and when it was loaded with changes that were never compacted. */
  onChange(listener: (room: Room) => void): void;
  /** `listener` hears of each room that was loaded. */
  onLoad(listener: (room: Room) => void): void;
  /** The room, if it is in memory; good until the next wait. */
  peek(name: string): Room | null;
  /** Closes the rooms of an erased workshop for good. */
  erase(workshopId: string): void;
  /** From now on nobody writes under the client ids of someone who was erased. */
  disown(workshopId: string, participantId: string): void;
  /** Closes a room whose document was deleted. */
  discard(name: string): void;
  /** Resolves when all that was accepted in the workshop's rooms is on disk. */
  whenCommitted(workshopId: string): Promise<void>;
  /**
   * Deletes by `work`, and leaves nothing of what this document has ever deleted in its log or in memory. Rejects when
   * that is not on disk.
   */
  scrub(address: RoomAddress, workshopId: string, work: (doc: Y.Doc) => void): Promise<void>;
  /** Tells the room, if it is loaded, that content was erased; see `Room.renew`. */
  renew(name: string, epoch: number): void;
  /** Compacts what has waited for long, and documents that are not loaded and were left with a log by a crash. */
  compactOld(): Promise<void>;
  /** Sockets in all rooms. */
  readonly memberCount: number;
  /** Rooms in memory; of one workshop or of all. */
  count(workshopId?: string): number;
  isLoaded(address: RoomAddress): boolean;
  /** The rooms of a workshop that are in memory. */
  loadedOf(workshopId: string): readonly Room[];
  /** Everybody who is in a room, by participant id, with their sockets; of one workshop or of all. */
  connected(workshopId?: string): ReadonlyMap<string, readonly Member[]>;
  /** Closes one person's sockets, because what the store says about them has just changed. */
  closeParticipant(participantId: string, code: number, reason: string): void;
  /** Counts calls of `closeParticipant`: what was read from the store before the latest may be out of date. */
  readonly expulsions: number;
  close(code: number, reason: string): void;
}

export function createRooms(
  store: Store,
  ledger: Pick<ErasureLedger, "erasedIn">,
  commits: GroupCommit,
  log: Log,
  now: () => number,
  session: RoomSteering,
  tuning: RoomsTuning = {},
): Rooms {
  const loaded = new Map<string, Room>();
  const loading = new Map<string, { readonly workshopId: string; readonly room: Promise<Room> }>();
  const idleTimers = new Map<Room, NodeJS.Timeout>();
  /** being erased from: must not go from memory meanwhile */
  const scrubbing = new Set<Room>();
  const erased = new Set<string>();
  const limits = tuning.limits ?? DEFAULT_LIMITS;
  const timing = {
    early: { ms: limits.pendingMs, bytes: limits.pendingBytes },
    renewalMs: tuning.renewalMs ?? RENEWAL_MS,
    startedAt: performance.now(),
  };
  const compactor = createCompactor(store, log, now, tuning.compactAfterUpdates);
  const changeListeners: ((room: Room) => void)[] = [];
  const loadListeners: ((room: Room) => void)[] = [];

  const read = async (name: string): Promise<StoredDocument> => {
    const stored = await store.loadDocument(name);
    if (stored.damagedRows > 0) log.error(`${stored.damagedRows} damaged rows of a document were set aside`);
    return stored;
  };

  const load = async (address: RoomAddress, name: string, workshopId: string): Promise<Room> => {
    const stored = await read(name);
    const isSteered = address.kind === "map" || address.kind === "draft" || address.kind === "outcome";
    if (isSteered) await session.know(workshopId);
    if (erased.has(workshopId)) {
      session.forget(workshopId);
      throw new Error("this workshop was erased");
    }
    const document = openRoomDocument(
      address.kind,
      stored,
      (count) => log.error(`${count} stored updates of a document do not apply and were left out`),
      ledger.erasedIn(workshopId),
      limits,
    );
    let title = address.kind === "map" ? readTitle(document.doc) : "";
    const { epoch } = stored;
    const steering = session.steeringOf(address, workshopId);
    const room: Room = createRoom(
      address,
      name,
      workshopId,
      { epoch, document },
      commits,
      tuning.openFanout ?? openLocalFanout,
      timing,
      (bytes) => {
        if (address.kind === "map") {
          const before = title;
          title = readTitle(document.doc);
          if (title !== before) void rename(address.mapId, title);
        }
        compactor.grew(room, bytes);
        for (const listener of changeListeners) listener(room);
      },
      steering,
    );
    steering.changed(document.doc);
    compactor.loaded(room, stored);
    loaded.set(name, room);
    release(room);
    for (const listener of loadListeners) listener(room);
    if (stored.updates.length > 0) for (const listener of changeListeners) listener(room);
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

  const unload = async (room: Room): Promise<void> => {
    if (compactor.holdsFromBefore(room, Number.POSITIVE_INFINITY)) await compactor.compact(room);
    // Somebody may have come, or asked for it, while it was compacted.
    if (loaded.get(room.name) !== room || room.members.size > 0 || idleTimers.has(room)) return;
    if (!room.isSettled || scrubbing.has(room)) {
      release(room);
      return;
    }
    remove(room, CLOSE.comeBack, "idle");
  };

  const remove = (room: Room, code: number, reason: string): void => {
    const { workshopId } = room;
    loaded.delete(room.name);
    room.close(code, reason);
    room.document.destroy();
    const isLoading = [...loading.values()].some((one) => one.workshopId === workshopId);
    if (!isLoading && loadedOf(workshopId).length === 0) session.forget(workshopId);
    if (loaded.size === 0 && loading.size === 0) tuning.onEmpty?.();
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

  const open = async (address: RoomAddress, workshopId: string): Promise<Room> => {
    const name = roomName(address);
    const known = loaded.get(name);
    if (known) {
      release(known);
      return known;
    }
    const begun = loading.get(name);
    if (begun) return await begun.room;
    const room = load(address, name, workshopId).finally(() => loading.delete(name));
    loading.set(name, { workshopId, room });
    return await room;
  };

  /** Ends a room that has nothing left to keep. */
  const end = (room: Room, code: number, reason: string): void => {
    hold(room);
    remove(room, code, reason);
  };

  const loadedOf = (workshopId: string): Room[] =>
    [...loaded.values()].filter((room) => room.workshopId === workshopId);

  const compactStored = async (room: string): Promise<void> => {
    const stored = await read(room);
    const state = compactDocument(stored);
    if (state) await store.compact(room, state, stored.lastRow);
    else log.error("a document's log could not be compacted and stays as it is");
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
    open,
    release,
    onChange: (listener) => void changeListeners.push(listener),
    onLoad: (listener) => void loadListeners.push(listener),
    peek: (name) => loaded.get(name) ?? null,
    erase(workshopId) {
      erased.add(workshopId);
      session.erased({ workshopId });
      for (const room of loadedOf(workshopId)) end(room, CLOSE.erased, "this workshop was erased");
    },
    disown(workshopId, participantId) {
      for (const room of loadedOf(workshopId)) room.document.disown(participantId);
    },
    discard(name) {
      const room = loaded.get(name);
      if (room) end(room, CLOSE.unknownRoom, "this document was erased");
    },
    async whenCommitted(workshopId) {
      await Promise.all(loadedOf(workshopId).map((room) => room.whenCommitted()));
    },
    async scrub(address, workshopId, work) {
      const room = await open(address, workshopId);
      scrubbing.add(room);
      try {
        await room.edit(work);
        await room.whenCommitted();
        await compactor.scrub(room);
      } finally {
        scrubbing.delete(room);
      }
    },
    renew(name, epoch) {
      session.erased({ room: name });
      loaded.get(name)?.renew(epoch);
    },
    async compactOld() {
      for (const room of loaded.values()) {
        if (!compactor.holdsFromBefore(room, now() - COMPACT_AFTER_MS)) continue;
        await compactor.compact(room);
        await nextTurn();
      }
      for (const { room } of await store.erasing.documentsWithLog()) {
        if (loaded.has(room) || loading.has(room) || !parseRoomName(room)) continue;
        await compactStored(room);
        await nextTurn();
      }
    },
    count(workshopId) {
      if (workshopId === undefined) return loaded.size + loading.size;
      let count = 0;
      for (const room of loaded.values()) if (room.workshopId === workshopId) count += 1;
      return count;
    },
    loadedOf,
    isLoaded(address) {
      const name = roomName(address);
      return loaded.has(name) || loading.has(name);
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
