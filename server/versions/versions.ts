import type * as Y from "yjs";
import type { NewVersion } from "../../model/api/versions.ts";
import { applyRestore, type RestoreEdit, restoreEdits } from "../../model/restoreMap.ts";
import { roomName } from "../../model/wire.ts";
import type { Deeds } from "../deeds/deeds.ts";
import { type UndoWish, undoOf } from "../deeds/undoPerson.ts";
import type { WorkshopQueue } from "../erasure/workshopQueue.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { MapRecord, Store } from "../storage/store.ts";
import type { VersionRecord } from "../storage/versionStore.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";
import { createAutomaticVersions } from "./automaticVersions.ts";
import { createShelf } from "./shelf.ts";
import { type HeldMap, keepStep } from "./stepVersion.ts";
import { isKeptByHand } from "./thinning.ts";
import { VersionRefused } from "./versionRefused.ts";

/** While people work on a map, it is kept this often. */
const AUTOMATIC_EVERY_MS = 10 * 60 * 1000;
/** People who edit while the way back is being stored make it stale; with our store this never happens. */
const RESTORE_ATTEMPTS = 5;

export interface VersionsTuning {
  readonly automaticEveryMs?: number;
}

interface UndoneDeeds {
  readonly undone: ReturnType<typeof undoOf>;
  /** The map as it was before, the way back; null when there was nothing to take back. */
  readonly before: VersionRecord | null;
  /** The version from which came back what is not remembered; null when none is that old. */
  readonly baseline: VersionRecord | null;
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
  /**
   * Keeps the map as it was when a step began, or as it is where nothing is held, under the step's name; not where it
   * stands in the newest version as it was. Where too much is kept by hand already, it is one that will be thinned out.
   */
  keepStep(map: MapRecord, name: string, held: HeldMap | null): Promise<void>;
  /** A version with a name is one that a person wants: it is thinned out no longer. */
  rename(map: MapRecord, id: string, name: string): Promise<VersionRecord>;
  remove(map: MapRecord, id: string): Promise<void>;
  /**
   * Makes the live map what the version holds, by edits of the server's own that everyone receives like any others.
   * First keeps what is there (`before`); null when nothing differed, and then nothing was done.
   */
  restore(map: MapRecord, id: string): Promise<Restore>;
  /**
   * Takes back what one person did since a moment, before everyone's eyes like a restore. What they changed or deleted
   * comes back as it is remembered, or else from the newest version of before; what is nowhere, stays lost.
   */
  undo(map: MapRecord, wish: UndoWish): Promise<UndoneDeeds>;
  /** Keeps what is due; call while rooms and store are still open. */
  close(): Promise<void>;
}

export function createVersions(
  {
    store: { versions: store, readWorkshop },
    rooms,
    deeds,
    queue,
    log,
    limits,
    now,
  }: {
    readonly store: Pick<Store, "versions" | "readWorkshop">;
    readonly rooms: Rooms;
    readonly deeds: Deeds;
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

  const shelf = createShelf(store, limits, now, {
    onKept: (room) => automatic.kept(room),
    onFailed: (room) => automatic.changed(room),
  });

  const addUnlessSame = async (room: Room): Promise<void> => {
    if (!(await shelf.holds(room.name, room.document.doc))) await shelf.add(room, "automatic", "");
  };

  /** Writes what `decide` says of the map as it is; gives the way back, and null where there is nothing to write. */
  const rewrite = async <T extends { readonly edits: readonly RestoreEdit[] }>(
    map: MapRecord,
    decide: (room: Room) => T,
    written: () => void = () => {},
  ): Promise<{ readonly decided: T; readonly before: VersionRecord | null }> => {
    for (let attempt = 0; attempt < RESTORE_ATTEMPTS; attempt += 1) {
      const room = await openRoom(map);
      const mark = room.document.acceptedUpdates;
      const decided = decide(room);
      if (decided.edits.length === 0) return { decided, before: null };
      const before = await shelf.add(room, "beforeRestore", "");
      // Nothing may wait from here to the edit: what others wrote meanwhile would be in no version.
      if ((await openRoom(map)) === room && room.document.acceptedUpdates === mark) {
        const saved = room.edit((doc) => applyRestore(doc, decided.edits, "server"));
        written();
        await saved;
        return { decided, before };
      }
      await store.remove(room.name, [before.id]);
    }
    throw new VersionRefused("busy");
  };

  const restore = async (map: MapRecord, id: string): Promise<Restore> => {
    const restoredFrom = await shelf.find(nameOf(map), id);
    const version = await shelf.open(nameOf(map), id);
    try {
      const { before } = await rewrite(map, (room) => ({ edits: restoreEdits(room.document.doc, version) }));
      return { restoredFrom, before };
    } finally {
      version.destroy();
    }
  };

  const undo = async (map: MapRecord, wish: UndoWish): Promise<UndoneDeeds> => {
    const baseline = await shelf.newestBefore(nameOf(map), wish.since);
    try {
      const { decided, before } = await rewrite(
        map,
        (room) => undoOf(room, baseline?.doc ?? null, deeds, wish),
        // Taken back twice, what they deleted would be there twice.
        () => deeds.forget(nameOf(map), wish.participantId, wish.since),
      );
      return { undone: decided, before, baseline: baseline?.record ?? null };
    } finally {
      baseline?.doc.destroy();
    }
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
      const doc = await shelf.open(nameOf(map), id);
      try {
        return read(doc);
      } finally {
        doc.destroy();
      }
    },

    keep: (map, { name = "", kind = "hand" }) =>
      queue.run(map.workshopId, async () => shelf.add(await openRoom(map), kind, name)),

    async keepBeforeChange(map) {
      try {
        await queue.run(map.workshopId, async () => addUnlessSame(await openRoom(map)));
      } catch (error) {
        log.warn("a map could not be kept before a large change", error);
      }
    },

    keepStep: (map, name, held) =>
      queue.run(map.workshopId, async () => {
        if (!(await readWorkshop(map.workshopId))) return;
        const room = await openRoom(map);
        if (await keepStep(shelf, room, name, held)) automatic.changed(room);
      }),

    async rename(map, id, name) {
      const room = nameOf(map);
      const version = await shelf.find(room, id);
      const becomesKept = name !== "" && !isKeptByHand(version);
      if (becomesKept && (await store.list(room)).filter(isKeptByHand).length >= limits.versionsPerMap) {
        throw new VersionRefused("full");
      }
      const kind = becomesKept ? "hand" : version.kind;
      await store.rename(room, id, name, kind);
      return { ...version, name, kind };
    },

    async remove(map, id) {
      await shelf.find(nameOf(map), id);
      await store.remove(nameOf(map), [id]);
    },

    undo: (map, wish) => queue.run(map.workshopId, () => undo(map, wish)),
    restore: (map, id) => queue.run(map.workshopId, () => restore(map, id)),
    close: automatic.close,
  };
}
