import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseInUse, openDatabase, UnusableDatabase } from "../storage/database.ts";
import { DATA_FILES } from "../storage/dataFiles.ts";
import { openErasureLedger } from "../storage/erasureLedger.ts";
import { BackupRefused } from "./backupRefused.ts";
import { checkFiles } from "./checkFiles.ts";
import { type CopyTarget, pathIn } from "./copyFiles.ts";
import { checkManifest } from "./manifest.ts";

export interface Restored {
  /** when the backup was made */
  readonly created: string;
  readonly workshops: number;
  /** where the data is now that was there before; null when there was none */
  readonly replaced: string | null;
}

const LEDGER = "erasures.sqlite";

/**
 * Puts a backup in the place of a folder's data. It is verified first, and nothing is changed unless all of it is
 * good. What was there is moved aside, never deleted. Whatever was erased, also since the backup, is erased again by
 * the server's next start. Throws `BackupRefused`.
 */
export async function restore(
  source: CopyTarget,
  dataFolder: string,
  { replace, now }: { replace: boolean; now: Date },
): Promise<Restored> {
  const manifest = await checkManifest(source);
  const names = manifest.files.map(({ name }) => name);
  const workshops = checkFiles(names, source);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const before = DATA_FILES.map(({ name }) => name).filter((name) => existsSync(join(dataFolder, name)));
  for (const name of before) checkUnused(join(dataFolder, name));
  if (before.length > 0 && !replace) {
    throw new BackupRefused(`${dataFolder} holds data already; --replace moves it aside`);
  }

  const staging = await mkdtemp(join(dataFolder, "restoring-"));
  try {
    for (const name of names) await copyFile(pathIn(source, name), join(staging, name));
    const ledger = openErasureLedger(join(staging, LEDGER));
    try {
      if (before.includes(LEDGER)) ledger.mergeFrom(join(dataFolder, LEDGER));
      ledger.markAllForReplay();
    } finally {
      ledger.close();
    }
    const replaced = before.length > 0 ? join(dataFolder, `replaced-${stamp(now)}`) : null;
    if (replaced) {
      await mkdir(replaced, { mode: 0o700 });
      for (const name of before) await rename(join(dataFolder, name), join(replaced, name));
    }
    // The workshops come last: a restore that is cut short leaves none, rather than some without their keys.
    for (const name of new Set([LEDGER, ...names])) await rename(join(staging, name), join(dataFolder, name));
    await rmdir(staging);
    return { created: manifest.created, workshops, replaced };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Opening takes the lock; closing merges what a crash has left in the write-ahead log. */
function checkUnused(path: string): void {
  try {
    openDatabase(path).close();
  } catch (error) {
    if (error instanceof DatabaseInUse) throw new BackupRefused("a server is using this data; stop it first");
    // Damage is what a restore is for.
    if (!(error instanceof UnusableDatabase)) throw error;
  }
}

function stamp(now: Date): string {
  return now.toISOString().replaceAll(/[:.]/g, "-");
}
