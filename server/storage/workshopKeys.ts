import { randomBytes } from "node:crypto";
import { assertDurable, type Database, openDatabase } from "./database.ts";
import { migrateKeys } from "./schema.ts";
import { KEY_BYTES, unseal } from "./sealed.ts";

/**
 * The key of each workshop, in a file of its own: without its row, whatever was sealed is noise, in backups too.
 * A workshop has one key, and for the moment in which everything is sealed anew two.
 */
export interface WorkshopKeys {
  /** Workshops that have a key. */
  readonly count: number;
  create(workshopId: string): Uint8Array;
  /** The newest key, under which everything is sealed. */
  read(workshopId: string): Uint8Array | null;
  /** the one key under which join codes are hashed */
  readonly codeKey: Uint8Array;
  /** Opens what was sealed under the newest key, or an older one that a crash has left; null for damage. */
  open(workshopId: string, place: string, sealed: Uint8Array): Uint8Array | null;
  /**
   * Makes a new key, lets `reseal` write everything under it (`read` gives it from then on, `open` both), and destroys
   * the old ones. When `reseal` throws, the new key goes instead. A crash in between leaves both.
   */
  renew(workshopId: string, reseal: () => void): void;
  erase(workshopId: string): void;
  /** See `Database.copyTo`. */
  copyTo(path: string): void;
  close(): void;
}

export function openWorkshopKeys(path: string): WorkshopKeys {
  const database = openDatabase(path);
  migrateKeys(database);
  assertDurable(database);
  /** newest first */
  const known = new Map<string, readonly Uint8Array[]>();

  const keysOf = (workshopId: string): readonly Uint8Array[] => {
    const remembered = known.get(workshopId);
    if (remembered) return remembered;
    const keys = database
      .all("SELECT key FROM workshop_key WHERE workshop_id = ? ORDER BY generation DESC", workshopId)
      .flatMap(({ key }) => (key instanceof Uint8Array ? [key] : []));
    if (keys.length > 0) known.set(workshopId, keys);
    return keys;
  };
  const add = (workshopId: string): Uint8Array => {
    const key = new Uint8Array(randomBytes(KEY_BYTES));
    const before = keysOf(workshopId);
    database.run(
      `INSERT INTO workshop_key (workshop_id, generation, key)
       VALUES (?, (SELECT coalesce(max(generation), 0) + 1 FROM workshop_key WHERE workshop_id = ?), ?)`,
      workshopId,
      workshopId,
      key,
    );
    known.set(workshopId, [key, ...before]);
    return key;
  };
  /** Deleted pages are zeroed in the file; this empties the write-ahead log that still had them. */
  const emptyLog = (): void => void database.all("PRAGMA wal_checkpoint(TRUNCATE)");

  return {
    get count() {
      return Number(database.all("SELECT count(DISTINCT workshop_id) AS count FROM workshop_key")[0]?.count);
    },
    create: add,
    read: (workshopId) => keysOf(workshopId)[0] ?? null,
    open(workshopId, place, sealed) {
      for (const key of keysOf(workshopId)) {
        const plain = unseal(key, place, sealed);
        if (plain) return plain;
      }
      return null;
    },
    renew(workshopId, reseal) {
      const before = keysOf(workshopId);
      const key = add(workshopId);
      try {
        reseal();
      } catch (error) {
        known.set(workshopId, before);
        database.run("DELETE FROM workshop_key WHERE workshop_id = ? AND key = ?", workshopId, key);
        throw error;
      }
      known.set(workshopId, [key]);
      database.run("DELETE FROM workshop_key WHERE workshop_id = ? AND key <> ?", workshopId, key);
      emptyLog();
    },
    codeKey: codeKeyIn(database),
    erase(workshopId) {
      known.delete(workshopId);
      database.run("DELETE FROM workshop_key WHERE workshop_id = ?", workshopId);
      emptyLog();
    },
    copyTo: (path) => database.copyTo(path),
    close: () => database.close(),
  };
}

function codeKeyIn(database: Database): Uint8Array {
  const known = database.all("SELECT key FROM code_key")[0]?.key;
  if (known instanceof Uint8Array) return known;
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  database.run("INSERT INTO code_key (key) VALUES (?)", key);
  return key;
}
