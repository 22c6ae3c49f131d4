import { type Database, openForReading } from "../storage/database.ts";
import { type DataFileName } from "../storage/dataFiles.ts";
import { KNOWN_SCHEMAS } from "../storage/schema.ts";
import { unseal } from "../storage/sealed.ts";
import { BackupRefused } from "./backupRefused.ts";
import { type CopyTarget, pathIn } from "./copyFiles.ts";

/**
 * Opens the files of a backup and makes sure that a server could work with them: undamaged, of a schema that this
 * version knows, and every workshop opens with its key. Gives the number of workshops; throws `BackupRefused`.
 */
export function checkFiles(names: readonly DataFileName[], target: CopyTarget): number {
  for (const name of names) {
    reading(pathIn(target, name), (database) => {
      const found = Object.values(database.all("PRAGMA integrity_check")[0] ?? {})[0];
      if (found !== "ok") throw new BackupRefused(`${name} is damaged`);
      const version = Number(database.all("SELECT version FROM schema_version")[0]?.version);
      if (!(version <= KNOWN_SCHEMAS[name])) {
        throw new BackupRefused(`${name} was written by a newer version of the product (schema ${version})`);
      }
    });
  }
  return reading(pathIn(target, "workshops.sqlite"), (data) =>
    reading(pathIn(target, "keys.sqlite"), (keys) => {
      const workshops = data.all("SELECT id, sealed_title FROM workshop");
      const locked = workshops.filter(
        ({ id = "", sealed_title: title }) =>
          !keys
            .all("SELECT key FROM workshop_key WHERE workshop_id = ?", id)
            .some(({ key }) => isBytes(key) && isBytes(title) && unseal(key, "workshop", title)),
      );
      if (locked.length === 0) return workshops.length;
      throw new BackupRefused(
        `keys.sqlite does not open ${locked.length} of ${workshops.length} workshops: it belongs to other data`,
      );
    }),
  );
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

function reading<T>(path: string, work: (database: Database) => T): T {
  let database: Database;
  try {
    database = openForReading(path);
  } catch {
    throw new BackupRefused(`${path} cannot be opened`);
  }
  try {
    return work(database);
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused(`${path} is damaged`, { cause: error });
  } finally {
    database.close();
  }
}
