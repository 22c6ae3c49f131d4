import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Database, DatabaseInUse, openDatabase } from "../storage/database.ts";
import { type CopyableFile, DATA_FILES } from "../storage/dataFiles.ts";
import { BackupRefused } from "./backupRefused.ts";

/** Where copies go; the secret file may go to a folder of its own. Both exist. */
export interface CopyTarget {
  readonly folder: string;
  readonly keysFolder: string;
}

export function pathIn({ folder, keysFolder }: CopyTarget, name: string): string {
  const isSecret = DATA_FILES.some((file) => file.name === name && file.isSecret);
  return join(isSecret ? keysFolder : folder, name);
}

/** Copies all files in one go: nothing is written between them, so that data and keys fit together. */
export function copyFiles(files: readonly CopyableFile[], target: CopyTarget): void {
  for (const file of files) file.copyTo(pathIn(target, file.name));
}

/**
 * Copies the files of a folder that no server has open, as they are: nothing is brought to a newer schema.
 * Throws `BackupRefused` when a server has them.
 */
export function copyClosedFiles(dataFolder: string, target: CopyTarget): void {
  const open: Database[] = [];
  try {
    const files = DATA_FILES.filter(({ name }) => existsSync(join(dataFolder, name))).map(({ name }) => {
      const database = openDatabase(join(dataFolder, name));
      open.push(database);
      return { name, copyTo: (path: string) => database.copyTo(path) };
    });
    if (!files.some(({ name }) => name === "workshops.sqlite")) {
      throw new BackupRefused(`there are no workshops in ${dataFolder}`);
    }
    copyFiles(files, target);
  } catch (error) {
    if (error instanceof DatabaseInUse) {
      throw new BackupRefused("a server uses this data, but does not answer at its control socket");
    }
    throw error;
  } finally {
    for (const database of open) database.close();
  }
}
