import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

const UNCONFIRMED = "unconfirmed";
const EPOCH = "epoch";
/** How y-indexeddb names its stores. */
const STORES = ["updates", "custom"];

/** What a copy held when it was read. */
export interface LoadedCopy {
  /** edits that an earlier visit left unconfirmed */
  readonly unconfirmed: number;
  /** see `MESSAGE.epoch`; 0 for none */
  readonly epoch: number;
}

/** The copy of a map on this device: edits survive a reload and a dead battery before the server has them. */
export interface LocalCopy {
  /** the provider of updates read from the copy, to tell them from edits */
  readonly origin: unknown;
  /** resolves when it is read; with nothing where the browser allows no storage */
  readonly loaded: Promise<LoadedCopy>;
  rememberUnconfirmed(count: number): void;
  rememberEpoch(epoch: number): void;
  /** reads what other windows have written to it since */
  readAgain(): Promise<void>;
  /** empties and deletes the copy; another window that still has it open keeps it, empty, until it is closed */
  erase(): Promise<void>;
  close(): void;
}

/** Parts of y-indexeddb that its types keep to themselves. */
interface Internals {
  readonly _db: Promise<IDBDatabase>;
}

/** Opens the copy. In private windows and with storage forbidden it is empty and keeps nothing; nothing fails. */
export function openLocalCopy(name: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return noCopy();
  const persistence = new IndexeddbPersistence(name, doc);
  const internals = persistence as unknown as Internals;
  // lib0 rejects this when the browser refuses storage; without a handler that would be an unhandled rejection.
  const opened = internals._db.then(
    (database) => {
      // lib0 would close it as soon as another window wants to delete it, and every edit here would throw.
      database.onversionchange = null;
      return database;
    },
    () => null,
  );
  const loaded = opened.then(async (database) => {
    if (!database) return NOTHING;
    await persistence.whenSynced;
    return {
      unconfirmed: readCount(await persistence.get(UNCONFIRMED)),
      epoch: readCount(await persistence.get(EPOCH)),
    };
  });
  let written = -1;
  return {
    origin: persistence,
    loaded,
    rememberUnconfirmed: (count) => {
      if (count === written) return;
      written = count;
      void persistence.set(UNCONFIRMED, count).catch(() => undefined);
    },
    rememberEpoch: (epoch) => {
      // Not before what stands there has been read.
      void loaded.then(() => persistence.set(EPOCH, epoch)).catch(() => undefined);
    },
    readAgain: async () => {
      await loaded.catch(() => undefined);
      if (!(await opened)) return;
      try {
        await fetchUpdates(persistence);
      } catch {
        // Closed by the browser: there is nothing to read any more.
      }
    },
    erase: async () => {
      const database = await opened;
      if (!database) return;
      try {
        const emptying = database.transaction(STORES, "readwrite");
        for (const store of STORES) emptying.objectStore(store).clear();
      } catch {
        // Closed already: then deleting it is all there is to do.
      }
      await persistence.destroy().catch(() => undefined);
      indexedDB.deleteDatabase(name);
    },
    close: () => {
      void persistence.destroy().catch(() => undefined);
    },
  };
}

const NOTHING: LoadedCopy = { unconfirmed: 0, epoch: 0 };

function readCount(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function noCopy(): LocalCopy {
  return {
    origin: null,
    loaded: Promise.resolve(NOTHING),
    rememberUnconfirmed: () => undefined,
    rememberEpoch: () => undefined,
    readAgain: () => Promise.resolve(),
    erase: () => Promise.resolve(),
    close: () => undefined,
  };
}
