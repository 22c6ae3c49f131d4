import type * as Y from "yjs";
import type { NewVersion } from "../../model/api/versions.ts";
import { newId } from "../../model/ids.ts";
import { applyRestore, restoreEdits } from "../../model/restoreMap.ts";
import { roomName } from "../../model/wire.ts";
import type { WorkshopQueue } from "../erasure/workshopQueue.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { MapRecord, Store } from "../storage/store.ts";
import type { VersionRecord } from "../storage/versionStore.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";
import { createAutomaticVersions } from "./automaticVersions.ts";
import { isKeptByHand, thinOut } from "./thinning.ts";
import { contentOf, openState } from "./versionState.ts";

/** While people work on a map, it is kept this often. */
const AUTOMATIC_EVERY_MS = 10 * 60 * 1000;
/** People who edit while the way back is being stored make it stale; with our store this never happens. */
const RESTORE_ATTEMPTS = 5;

export interface VersionsTuning {
  readonly automaticEveryMs?: number;
}

/** `unknown`: no such version. `damaged`: it no longer loads. `full`: too many kept by hand. `busy`: try again. */
export class VersionRefused extends Error {
  override readonly name = "VersionRefused";
  readonly reason: "unknown" | "damaged" | "full" | "busy";

  constructor(reason: VersionRefused["reason"], detail = "") {
    super(detail);
    this.reason = reason;
  }
}

interface Restore {
  readonly restoredFrom: VersionRecord;
  readonly before: VersionRecord | null;
}

/** The versions of maps: kept, looked at, restored. Methods reject with `VersionRefused`, or as the store does. */
export interface Versions {
  /** newest first */
  list(map: MapRecord): Promise<readonly VersionRecord[]>;
  /** The map as it was, for as long as `read` runs. */
  look<T>(map: MapRecord, id: string, read: (doc: Y.Doc) => T): Promise<T>;
  /** Keeps the map as it is now. */
  keep(map: MapRecord, wanted: NewVersion): Promise<VersionRecord>;
  /**
   * Keeps the map before something adds much to it, unless it stands in the newest version as it is. Failing that,
   * only the log hears of it: nothing is lost by adding.
   */
  keepBeforeChange(map: MapRecord): Promise<void>;
  /** A version with a name is one that a person wants: it is thinned out no longer. */
  rename(map: MapRecord, id: string, name: string): Promise<VersionRecord>;
  remove(map: MapRecord, id: string): Promise<void>;
  /**
   * Makes the live map what the version holds, by edits of the server's own that everyone receives like any others.
   * First keeps what is there (`before`); null when nothing differed, and then nothing was done.
   */
  restore(map: MapRecord, id: string): Promise<Restore>;
  /** Keeps what is due; call while rooms and store are still open. */
  close(): Promise<void>;
}

export function createVersions(
  {
    store: { versions: store, readWorkshop },
    rooms,
    queue,
    log,
    limits,
    now,
  }: {
    readonly store: Pick<Store, "versions" | "readWorkshop">;
    readonly rooms: Rooms;
    /** shared with erasing: while one removes something from all versions, none is made or restored */
    readonly queue: WorkshopQueue;
    readonly log: Log;
    readonly limits: Pick<Limits, "versionsPerMap" | "versionBytesPerMap">;
    readonly now: () => number;
  },
  { automaticEveryMs = AUTOMATIC_EVERY_MS }: VersionsTuning = {},
): Versions {
  const nameOf = (map: MapRecord): string => roomName({ kind: "map", mapId: map.id });
  const openRoom = (map: MapRecord): Promise<Room> =>
    rooms.open({ kind: "map", mapId: map.id }, map.workshopId);

  const find = async (room: string, id: string): Promise<VersionRecord> => {
    const found = (await store.list(room)).find((one) => one.id === id);
    if (!found) throw new VersionRefused("unknown");
    return found;
  };

  /** To be destroyed by the caller. */
  const open = async (room: string, id: string): Promise<Y.Doc> => {
    const content = await store.read(room, id);
    if (content === null) throw new VersionRefused("unknown");
    const doc = content === "damaged" ? null : openState(content.state);
    if (!doc) throw new VersionRefused("damaged");
    return doc;
  };

  const add = async (room: Room, kind: VersionRecord["kind"], title: string): Promise<VersionRecord> => {
    const { name, workshopId } = room;
    const known = await store.list(name);
    const content = contentOf(room.document.doc);
    if (!content) throw new Error("a map's state does not load as it is, and is not kept");
    const bytes = content.state.length;
    const byHand = known.filter(isKeptByHand);
    if (isKeptByHand({ kind })) {
      const total = byHand.reduce((sum, one) => sum + one.bytes, bytes);
      if (byHand.length >= limits.versionsPerMap || total > limits.versionBytesPerMap)
        throw new VersionRefused("full");
    }
    const version = { id: newId(), room: name, workshopId, kind, at: now(), name: title };
    automatic.kept(name);
    try {
      await store.add({ ...version, content });
    } catch (error) {
      automatic.changed(room);
      throw error;
    }
    const record = { ...version, notes: content.notes, bytes };
    const gone = thinOut([record, ...known], record.at, limits.versionBytesPerMap);
    if (gone.length > 0) await store.remove(name, gone);
    return record;
  };

  const addUnlessSame = async (room: Room): Promise<void> => {
    const [newest] = await store.list(room.name);
    const doc = newest ? await open(room.name, newest.id).catch(ignoreDamage) : null;
    const isSame = doc !== null && restoreEdits(room.document.doc, doc).length === 0;
    doc?.destroy();
    if (!isSame) await add(room, "automatic", "");
  };

  const restore = async (map: MapRecord, id: string): Promise<Restore> => {
    const restoredFrom = await find(nameOf(map), id);
    const version = await open(nameOf(map), id);
    try {
      for (let attempt = 0; attempt < RESTORE_ATTEMPTS; attempt += 1) {
        const room = await openRoom(map);
        const mark = room.document.acceptedUpdates;
        const edits = restoreEdits(room.document.doc, version);
        if (edits.length === 0) return { restoredFrom, before: null };
        const before = await add(room, "beforeRestore", "");
        // Nothing may wait from here to the edit: what others wrote meanwhile would be in no version.
        if ((await openRoom(map)) === room && room.document.acceptedUpdates === mark) {
          await room.edit((doc) => applyRestore(doc, edits, "server"));
          return { restoredFrom, before };
        }
        await store.remove(room.name, [before.id]);
      }
    } finally {
      version.destroy();
    }
    throw new VersionRefused("busy");
  };

  const automatic = createAutomaticVersions(
    rooms,
    ({ address, workshopId }) =>
      queue.run(workshopId, async () => {
        if (await readWorkshop(workshopId)) await addUnlessSame(await rooms.open(address, workshopId));
      }),
    log,
    automaticEveryMs,
  );

  return {
    list: (map) => store.list(nameOf(map)),

    async look(map, id, read) {
      const doc = await open(nameOf(map), id);
      try {
        return read(doc);
      } finally {
        doc.destroy();
      }
    },

    keep: (map, { name = "", kind = "hand" }) =>
      queue.run(map.workshopId, async () => add(await openRoom(map), kind, name)),

    async keepBeforeChange(map) {
      try {
        await queue.run(map.workshopId, async () => addUnlessSame(await openRoom(map)));
      } catch (error) {
        log.warn("a map could not be kept before a large change", error);
      }
    },

    async rename(map, id, name) {
      const room = nameOf(map);
      const version = await find(room, id);
      const becomesKept = name !== "" && !isKeptByHand(version);
      if (becomesKept && (await store.list(room)).filter(isKeptByHand).length >= limits.versionsPerMap) {
        throw new VersionRefused("full");
      }
      const kind = becomesKept ? "hand" : version.kind;
      await store.rename(room, id, name, kind);
      return { ...version, name, kind };
    },

    async remove(map, id) {
      await find(nameOf(map), id);
      await store.remove(nameOf(map), [id]);
    },

    restore: (map, id) => queue.run(map.workshopId, () => restore(map, id)),
    close: automatic.close,
  };
}

function ignoreDamage(error: unknown): null {
  if (error instanceof VersionRefused) return null;
  throw error;
}
