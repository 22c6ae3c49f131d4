import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

const UNCONFIRMED = "unconfirmed";

/** The copy of a map on this device: edits survive a reload and a dead battery before the server has them. */
export interface LocalCopy {
  /** the provider of updates read from the copy, to tell them from edits */
  readonly origin: unknown;
  /** resolves with the edits an earlier visit left unconfirmed; 0 where the browser allows no storage */
  readonly loaded: Promise<number>;
  rememberUnconfirmed(count: number): void;
  /** deletes the copy; used when the server says that the map was erased */
  erase(): Promise<void>;
  close(): void;
}

/** Opens the copy. In private windows and with storage forbidden it is empty and keeps nothing; nothing fails. */
export function openLocalCopy(name: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return noCopy();
  const persistence = new IndexeddbPersistence(name, doc);
  // lib0 rejects this when the browser refuses storage; without a handler that would be an unhandled rejection.
  const opened = (persistence as unknown as { _db: Promise<unknown> })._db.then(
    () => true,
    () => false,
  );
  const loaded = opened.then(async (works) => {
    if (!works) return 0;
    await persistence.whenSynced;
    const count: unknown = await persistence.get(UNCONFIRMED);
    return typeof count === "number" && count > 0 ? count : 0;
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
    erase: () => persistence.clearData().catch(() => undefined),
    close: () => {
      void persistence.destroy().catch(() => undefined);
    },
  };
}

function noCopy(): LocalCopy {
  return {
    origin: null,
    loaded: Promise.resolve(0),
    rememberUnconfirmed: () => undefined,
    erase: () => Promise.resolve(),
    close: () => undefined,
  };
}
