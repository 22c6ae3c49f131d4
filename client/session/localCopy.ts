import * as Y from "yjs";
import { type CopyDatabase, deleteCopyDatabase, openCopyDatabase } from "./copyDatabase.ts";
import { createSignal, type Signal } from "./signal.ts";

const UNCONFIRMED = "unconfirmed";
const EPOCH = "epoch";
const SEEN = "seen";

/** So many rows are one state again: a map is opened faster from one. */
const ROWS_BEFORE_PACKING = 500;
/**
 * What others edit is at the server already, and where twenty people move notes it comes four hundred times a second: so much
 * of it is one row, and one transaction of the browser's database.
 */
const GATHER_MS = 250;
/** After a write that failed: somebody may have made room, or the browser is back. */
const RETRY_MS = 15_000;

/** What a copy held when it was read. */
export interface LoadedCopy {
  /** edits that an earlier visit left unconfirmed */
  readonly unconfirmed: number;
  /** see `MESSAGE.epoch`; 0 for none */
  readonly epoch: number;
  /** how the map was when somebody last looked at it here; see `model/absence.ts` */
  readonly seen: unknown;
}

/**
 * Whether this device keeps what is edited. `none`: the browser allows no storage, as in private windows; `full`: there is
 * no room. Then this window alone has what the server has not confirmed.
 */
export type Keeping = "kept" | "none" | "full";

/** The copy of a map on this device: edits survive a reload and a dead battery before the server has them. */
export interface LocalCopy {
  /** the origin of updates read from the copy, to tell them from edits */
  readonly origin: unknown;
  /** resolves when it is read; with nothing where the browser allows no storage */
  readonly loaded: Promise<LoadedCopy>;
  readonly keeping: Signal<Keeping>;
  /** all of the document is to be kept: it has come by a way that made no update */
  keepAll(): void;
  rememberUnconfirmed(count: number): void;
  rememberEpoch(epoch: number): void;
  rememberSeen(seen: unknown): void;
  /** reads what other windows have written to it since */
  readAgain(): Promise<void>;
  /** empties and deletes the copy; another window that still has it open keeps it, empty, until it is closed */
  erase(): Promise<void>;
  close(): void;
}

/**
 * Opens the copy. Where the browser allows no storage, or has no room, nothing fails: `keeping` says so, and as soon as
 * writing works again all of the document is written.
 */
export function openLocalCopy(
  name: string,
  doc: Y.Doc,
  open: (name: string) => Promise<CopyDatabase> = openCopyDatabase,
): LocalCopy {
  const origin = { copy: name };
  const keeping = createSignal<Keeping>("kept");
  const remembered = new Map<string, unknown>();
  let database: CopyDatabase | null = null;
  let state: "in use" | "closed" | "erased" = "in use";
  let lastRead = 0;
  let rows = 0;
  /** The document has what is in no row. */
  let isBehind = doc.store.clients.size > 0;
  let retry: ReturnType<typeof setTimeout> | null = null;
  /** All of the document is to be written, not only what was gathered. */
  let owesAll = false;
  /** updates that are in no row yet */
  const gathered: Uint8Array[] = [];
  let gathering: ReturnType<typeof setTimeout> | null = null;
  const isInUse = (): boolean => state === "in use";

  const fail = (error: unknown): void => {
    if (!isInUse()) return;
    database?.close();
    database = null;
    isBehind = true;
    keeping.set(isOutOfRoom(error) ? "full" : "none");
    retry ??= setTimeout(() => {
      retry = null;
      void start();
    }, RETRY_MS);
  };
  const read = async (from: CopyDatabase): Promise<void> => {
    const { updates, last } = await from.read(lastRead);
    if (!isInUse()) return;
    rows += updates.length;
    const apply = (): void => {
      for (const update of updates) Y.applyUpdate(doc, update, origin);
    };
    Y.transact(doc, apply, origin, false);
    lastRead = last;
  };
  /** Rows that another window adds meanwhile come after `lastRead`, and stay. */
  const pack = async (to: CopyDatabase): Promise<void> => {
    rows = 0;
    await read(to);
    // Closed meanwhile: the rows are all there as they are.
    if (isInUse()) await to.replace(Y.encodeStateAsUpdate(doc), lastRead);
  };
  const start = async (): Promise<LoadedCopy> => {
    try {
      const opened = await open(name);
      // Asked for at once: each answer waits for the page that is being built, and the connection waits for all of them.
      const [, waiting, knownEpoch, seen] = await Promise.all([
        read(opened),
        opened.get(UNCONFIRMED),
        opened.get(EPOCH),
        opened.get(SEEN),
      ]);
      const unconfirmed = readCount(waiting);
      const epoch = readCount(knownEpoch);
      if (!isInUse()) {
        if (state === "erased") await opened.clear();
        else if (isBehind) await opened.add(Y.encodeStateAsUpdate(doc));
        opened.close();
        return NOTHING;
      }
      database = opened;
      const writes = [...remembered].map(([key, value]) => opened.set(key, value));
      if (isBehind) {
        writes.push(opened.replace(Y.encodeStateAsUpdate(doc), lastRead));
        owesAll = false;
      }
      isBehind = false;
      await Promise.all(writes);
      keeping.set("kept");
      return { unconfirmed, epoch, seen };
    } catch (error) {
      fail(error);
      return NOTHING;
    }
  };
  const remember = (key: string, value: unknown): void => {
    if (!isInUse()) return;
    remembered.set(key, value);
    database?.set(key, value).catch(fail);
  };
  const write = (): void => {
    if (gathering !== null) clearTimeout(gathering);
    gathering = null;
    const updates = gathered.splice(0);
    if (updates.length === 0 && !owesAll) return;
    if (!database) {
      isBehind = true;
      return;
    }
    if (owesAll) database.replace(Y.encodeStateAsUpdate(doc), lastRead).catch(fail);
    else database.add(Y.mergeUpdates(updates)).catch(fail);
    owesAll = false;
    rows += 1;
    if (rows >= ROWS_BEFORE_PACKING) pack(database).catch(fail);
  };
  const writeSoon = (): void => {
    gathering ??= setTimeout(write, GATHER_MS);
  };
  const onUpdate = (update: Uint8Array, from: unknown, _doc: Y.Doc, { local }: Y.Transaction): void => {
    if (from === origin) return;
    gathered.push(update);
    // What is edited here may be nowhere else.
    if (local) write();
    else writeSoon();
  };
  const stop = (next: "closed" | "erased"): void => {
    if (next === "closed") write();
    else gathered.length = 0;
    state = next;
    if (gathering !== null) clearTimeout(gathering);
    if (retry !== null) clearTimeout(retry);
    doc.off("update", onUpdate);
  };
  doc.on("update", onUpdate);
  const loaded = start();

  return {
    origin,
    loaded,
    keeping,
    keepAll: () => {
      if (!isInUse()) return;
      owesAll = true;
      writeSoon();
    },
    rememberUnconfirmed: (count) => {
      if (remembered.get(UNCONFIRMED) !== count) remember(UNCONFIRMED, count);
    },
    rememberEpoch: (epoch) => {
      // Not before what stands there has been read.
      void loaded.then(() => remember(EPOCH, epoch));
    },
    rememberSeen: (seen) => remember(SEEN, seen),
    readAgain: async () => {
      await loaded;
      // Closed by the browser: there is nothing to read any more.
      if (database) await read(database).catch(fail);
    },
    erase: async () => {
      stop("erased");
      await loaded;
      await database?.clear().catch(() => undefined);
      database?.close();
      database = null;
      deleteCopyDatabase(name);
    },
    close: () => {
      if (isInUse()) stop("closed");
      database?.close();
      database = null;
    },
  };
}

const NOTHING: LoadedCopy = { unconfirmed: 0, epoch: 0, seen: undefined };

function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

function readCount(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
