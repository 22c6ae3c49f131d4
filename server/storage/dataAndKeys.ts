import { join } from "node:path";
import { assertDurable, type Database, openDatabase, UnusableDatabase } from "./database.ts";
import { migrateData } from "./schema.ts";
import { openWorkshopKeys, type WorkshopKeys } from "./workshopKeys.ts";

/** The data file, and the keys without which it is noise. */
export interface DataAndKeys {
  readonly database: Database;
  readonly keys: WorkshopKeys;
}

/**
 * Opens both files of a folder. Throws `DatabaseInUse`, or `UnusableDatabase` when one is damaged, cannot be written,
 * or does not belong to the other: going on would show maps as empty, and confirm edits that nobody could ever read.
 */
export function openDataAndKeys(folder: string): DataAndKeys {
  const database = openDatabase(join(folder, "workshops.sqlite"));
  let keys: WorkshopKeys | null = null;
  try {
    const { isNew } = migrateData(database);
    assertDurable(database);
    keys = openWorkshopKeys(join(folder, "keys.sqlite"));
    if (isNew && keys.count > 0) {
      throw new UnusableDatabase(
        `workshops.sqlite is empty, but keys.sqlite has the keys of ${keys.count} workshops: restore a backup`,
      );
    }
    const locked = countLocked(database, keys);
    if (locked > 0) {
      throw new UnusableDatabase(
        `keys.sqlite lacks the keys of ${locked} workshops: put back the one that belongs to this data`,
      );
    }
    return { database, keys };
  } catch (error) {
    keys?.close();
    database.close();
    throw error;
  }
}

/** Workshops of whose titles, their own or a map's, none opens: the key is missing, or another one. */
function countLocked(database: Database, keys: WorkshopKeys): number {
  const opens = (workshopId: string, place: string, sealed: unknown): boolean =>
    sealed instanceof Uint8Array && keys.open(workshopId, place, sealed) !== null;
  return database.all("SELECT id, sealed_title FROM workshop").filter((workshop) => {
    const id = String(workshop.id);
    if (!keys.read(id)) return true;
    if (opens(id, "workshop", workshop.sealed_title)) return false;
    const maps = database.all("SELECT id, sealed_title FROM map WHERE workshop_id = ?", id);
    return !maps.some((map) => opens(id, `map ${String(map.id)}`, map.sealed_title));
  }).length;
}
