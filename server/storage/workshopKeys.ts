import { randomBytes } from "node:crypto";
import { assertDurable, type Database, openDatabase } from "./database.ts";
import { migrateKeys } from "./schema.ts";
import { KEY_BYTES } from "./sealed.ts";

/** The key of each workshop, in a file of its own: without its row, whatever was sealed is noise, in backups too. */
export interface WorkshopKeys {
  create(workshopId: string): Uint8Array;
  read(workshopId: string): Uint8Array | null;
  /** the one key under which join codes are hashed */
  readonly codeKey: Uint8Array;
  erase(workshopId: string): void;
  close(): void;
}

export function openWorkshopKeys(path: string): WorkshopKeys {
  const database = openDatabase(path);
  migrateKeys(database);
  assertDurable(database);
  const known = new Map<string, Uint8Array>();
  return {
    create(workshopId) {
      const key = new Uint8Array(randomBytes(KEY_BYTES));
      database.run("INSERT INTO workshop_key (workshop_id, key) VALUES (?, ?)", workshopId, key);
      known.set(workshopId, key);
      return key;
    },
    read(workshopId) {
      const remembered = known.get(workshopId);
      if (remembered) return remembered;
      const key = database.all("SELECT key FROM workshop_key WHERE workshop_id = ?", workshopId)[0]?.key;
      if (!(key instanceof Uint8Array)) return null;
      known.set(workshopId, key);
      return key;
    },
    codeKey: codeKeyIn(database),
    erase(workshopId) {
      known.delete(workshopId);
      database.run("DELETE FROM workshop_key WHERE workshop_id = ?", workshopId);
      // Deleted pages are zeroed in the file; this empties the write-ahead log that still had them.
      database.all("PRAGMA wal_checkpoint(TRUNCATE)");
    },
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
