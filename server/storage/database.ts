import { existsSync } from "node:fs";
import { type FileHandle, open as openFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The little of SQLite that the store uses, alike over both drivers. Everything throws on failure. */
export interface Database {
  exec(sql: string): void;
  run(sql: string, ...values: readonly SqlValue[]): void;
  all(sql: string, ...values: readonly SqlValue[]): SqlRow[];
  /** Runs `work` in one transaction, of which there are no two in each other; a throw rolls back. When it returns, a power cut takes nothing of it back. */
  transaction<T>(work: () => T): T;
  /** The same, but only a killed process takes nothing back; a power cut may, until `sync` has resolved. */
  quickTransaction<T>(work: () => T): T;
  /** One statement as a quick transaction of its own, which spares its beginning and end. */
  quickRun(sql: string, ...values: readonly SqlValue[]): void;
  /** Resolves when everything written before is on the disk. Waits beside the process, not in it. */
  sync(): Promise<void>;
  /** Writes a consistent copy without free pages to a path where nothing is yet. Blocks: 5 to 20 ms per MB. */
  copyTo(path: string): void;
  close(): void;
}

/** Another process has the file open for writing. */
export class DatabaseInUse extends Error {
  override readonly name = "DatabaseInUse";
}

/** The file cannot be used; the message says why and what to do. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
}

interface Statement {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

interface Driver {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): void;
}

interface OpenDriver extends Driver {
  /** Arguments that bind these values, one by one. */
  bound(values: readonly SqlValue[]): readonly unknown[];
}

/** Pages of 4 KB in the write-ahead log before they are moved to their places, for which everybody waits. */
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens a file for this process alone: WAL, every commit synced, deleted text overwritten. The lock is the
 * operating system's and ends with the process, so that a kill never blocks the next start.
 */
export function openDatabase(path: string): Database {
  const driver = openDriver(path);
  try {
    driver.exec("PRAGMA locking_mode = EXCLUSIVE");
    driver.exec("PRAGMA journal_mode = WAL");
    driver.exec("PRAGMA synchronous = FULL");
    driver.exec("PRAGMA secure_delete = ON");
    driver.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    // Takes the lock now, not with the first edit.
    driver.exec("BEGIN IMMEDIATE; COMMIT");
    checkIntegrity(driver);
  } catch (error) {
    driver.close();
    if (/locked|busy/i.test(String(error))) throw new DatabaseInUse(path, { cause: error });
    throw unusable(path, error);
  }
  return wrap(driver, path);
}

/** Opens a copy that nobody works with, without changing anything in it. Throws when there is none. */
export function openForReading(path: string): Database {
  if (!existsSync(path)) throw new Error("there is no such file");
  const driver = openDriver(path);
  driver.exec("PRAGMA query_only = ON");
  return wrap(driver, path);
}

/** Tables and indexes of 70 MB take 0.8 s. What is sealed in them is checked when it is opened. */
function checkIntegrity(driver: Driver): void {
  const [row] = driver.prepare("PRAGMA integrity_check(1)").all();
  if (Object.values(row as object)[0] !== "ok") throw new Error("malformed");
}

/** What is wrong with a file and what helps, in one line; going on would show less than there is, or lose more. */
function unusable(path: string, cause: unknown): Error {
  const name = basename(path);
  const text = String(cause);
  if (/malformed|not a database|corrupt|unsupported file format/i.test(text)) {
    return new UnusableDatabase(`${name} is damaged: restore a backup`, { cause });
  }
  if (/readonly|unable to open/i.test(text)) {
    return new UnusableDatabase(`${name} cannot be written: check the owner and rights of file and folder`, {
      cause,
    });
  }
  if (/disk i\/o|full/i.test(text)) {
    return new UnusableDatabase(`${name} cannot be written: the disk is full, read-only or broken`, {
      cause,
    });
  }
  return cause instanceof Error ? cause : new Error(text);
}

/**
 * Throws unless the settings that protect people's work and secrets really hold. Call after the first write:
 * drivers differ in defaults, and some report a setting that changes with that write.
 */
export function assertDurable(database: Database): void {
  const read = (name: string): SqlValue | undefined =>
    Object.values(database.all(`PRAGMA ${name}`)[0] ?? {})[0];
  const found = [read("journal_mode"), read("synchronous"), read("secure_delete")].join(" ");
  if (found !== "wal 2 1")
    throw new Error(`SQLite is not durable: journal, synchronous, secure_delete = ${found}`);
}

function wrap(driver: OpenDriver, path: string): Database {
  const statements = new Map<string, Statement>();
  let open = true;
  let writeAheadLog: Promise<FileHandle> | null = null;
  const prepare = (sql: string): Statement => {
    // libsql ends the whole process when a closed database is used.
    if (!open) throw new Error("the database is closed");
    const known = statements.get(sql);
    if (known) return known;
    const statement = driver.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  /** With NORMAL a commit writes the log without waiting for the disk, which may take as long as it likes. */
  let synchronous: "FULL" | "NORMAL" = "FULL";
  let isInTransaction = false;
  const demand = (wanted: typeof synchronous): void => {
    if (wanted === synchronous || isInTransaction) return;
    driver.exec(`PRAGMA synchronous = ${wanted}`);
    synchronous = wanted;
  };
  const transaction = <T>(work: () => T): T => {
    driver.exec("BEGIN IMMEDIATE");
    isInTransaction = true;
    try {
      const result = work();
      driver.exec("COMMIT");
      return result;
    } catch (error) {
      // A full disk may already have rolled back; the first error is the one to tell.
      try {
        driver.exec("ROLLBACK");
      } catch {}
      throw error;
    } finally {
      isInTransaction = false;
    }
  };
  const run = (sql: string, values: readonly SqlValue[]): void =>
    void prepare(sql).run(...driver.bound(values));
  return {
    exec(sql) {
      demand("FULL");
      driver.exec(sql);
    },
    run(sql, ...values) {
      demand("FULL");
      run(sql, values);
    },
    all: (sql, ...values) =>
      prepare(sql)
        .all(...driver.bound(values))
        .map(plainRow),
    transaction(work) {
      demand("FULL");
      return transaction(work);
    },
    quickTransaction(work) {
      demand("NORMAL");
      return transaction(work);
    },
    quickRun(sql, ...values) {
      demand("NORMAL");
      run(sql, values);
    },
    async sync() {
      // Opened for writing, which Windows asks for. The log keeps its file for as long as the database is open.
      writeAheadLog ??= openFile(`${path}-wal`, "r+").catch((error: unknown) => {
        // Too many open files, for one: the next time may be better.
        writeAheadLog = null;
        throw error;
      });
      await (await writeAheadLog).datasync();
    },
    copyTo(path) {
      prepare("VACUUM INTO ?").run(...driver.bound([path]));
    },
    close() {
      if (!open) return;
      open = false;
      statements.clear();
      void writeAheadLog?.then((file) => file.close()).catch(() => {});
      release(driver);
      driver.close();
    },
  };
}

/** libsql keeps the file open until its statements are collected as garbage; this gives the lock back at once. */
function release(driver: Driver): void {
  try {
    driver.exec("PRAGMA journal_mode = DELETE");
    driver.exec("PRAGMA locking_mode = NORMAL");
    driver.prepare("SELECT count(*) FROM sqlite_schema").all();
  } catch {}
}

/** libsql gives blobs as ArrayBuffer, node:sqlite as Uint8Array. */
function plainRow(row: unknown): SqlRow {
  return Object.fromEntries(
    Object.entries(row as Record<string, SqlValue | ArrayBuffer>).map(([key, value]) => [
      key,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  );
}

/** The runtime's own SQLite where there is one (Node 22.14 and later), else libsql, which has the same calls. */
function openDriver(path: string): OpenDriver {
  try {
    return openAnyDriver(path);
  } catch (error) {
    throw unusable(path, error);
  }
}

function openAnyDriver(path: string): OpenDriver {
  const require = createRequire(import.meta.url);
  const open = (Database: new (path: string) => Driver, bound: OpenDriver["bound"]): OpenDriver => {
    const driver = new Database(path);
    return {
      exec: (sql) => driver.exec(sql),
      prepare: (sql) => driver.prepare(sql),
      close: () => driver.close(),
      bound,
    };
  };
  let Builtin: (new (path: string) => Driver) | null = null;
  try {
    Builtin = (require("node:sqlite") as { DatabaseSync: new (path: string) => Driver }).DatabaseSync;
  } catch {}
  if (Builtin) return open(Builtin, (values) => values);
  // libsql takes a single blob for an object of named values; a list is always a list.
  return open(require("libsql") as new (path: string) => Driver, (values) => [values]);
}
