import { resolve } from "node:path";
import { backUp } from "../backup/backup.ts";
import { BackupRefused } from "../backup/backupRefused.ts";
import { restore } from "../backup/restore.ts";
import {
  type Command,
  counted,
  type Done,
  isSystemError,
  NotDone,
  readArguments,
  type Shell,
  systemReason,
} from "./command.ts";

const OPTIONS = { data: { type: "string" }, keys: { type: "string" } } as const;
const RESTORE_OPTIONS = { ...OPTIONS, replace: { type: "boolean", default: false } } as const;

const FOLDERS = `  --data <folder>   the server's data folder (default: DATA_DIR, else ./data)
  --keys <folder>   where the backup's keys.sqlite is, if not with the rest. Without the keys nobody can read a
                    backup: keep them apart, and for at most 30 days
`;

export const backupCommand: Command = {
  help: `customer-empathy-map backup <folder> [options]

Writes a verified backup into an empty folder. Works beside a running server, and without one.

${FOLDERS}
Example, for every night

  customer-empathy-map backup /backups/$(date +%F) --data /var/lib/empathy-map
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, OPTIONS, [1, 1]);
    const place = placeOf(positionals, values.keys);
    return await refusing("backup", async () => {
      const backup = await backUp(dataFolderOf(values.data, shell), place, new Date());
      const size = backup.files.reduce((sum, { bytes }) => sum + bytes, 0);
      return {
        text: `Backed up and verified ${counted(backup.workshops, "workshop")} (${size} bytes) in ${place.folder}.\n`,
        json: { ok: true, ...backup },
      };
    });
  },
};

export const restoreCommand: Command = {
  help: `customer-empathy-map restore <folder> [options]

Checks a backup and puts it into the server's data folder, or changes nothing. The server must not run. What was erased
since the backup is erased again when it starts.

${FOLDERS}  --replace         move the data that is there into a folder beside

Example

  customer-empathy-map restore /backups/2026-11-22 --data /var/lib/empathy-map --replace
`,
  async run(args, shell) {
    const { values, positionals } = readArguments(args, RESTORE_OPTIONS, [1, 1]);
    const place = placeOf(positionals, values.keys);
    const dataFolder = dataFolderOf(values.data, shell);
    return await refusing("restore", async () => {
      const restored = await restore(place, dataFolder, { replace: values.replace, now: new Date() });
      const aside = restored.replaced
        ? `What was there is in ${restored.replaced}: delete it when it is no longer needed.\n`
        : "";
      const text = `Restored ${counted(restored.workshops, "workshop")} as of ${restored.created} to ${dataFolder}.\n${aside}`;
      return { text, json: { ok: true, ...restored } };
    });
  },
};

function placeOf([folder = ""]: readonly string[], keys: string | undefined): Parameters<typeof restore>[0] {
  return { folder: resolve(folder), keysFolder: resolve(keys ?? folder) };
}

function dataFolderOf(said: string | undefined, { environment }: Shell): string {
  return resolve(said ?? (environment.DATA_DIR?.trim() || "data"));
}

async function refusing(name: string, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupRefused) && !isSystemError(error)) throw error;
    throw new NotDone(
      `the ${name} was not made: ${error instanceof BackupRefused ? error.message : systemReason(error)}`,
    );
  }
}
