import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import * as z from "zod/mini";
import type { Log } from "../log.ts";
import { type CopyableFile, DATA_FILES } from "../storage/dataFiles.ts";
import { askServer } from "./askServer.ts";
import { BackupRefused } from "./backupRefused.ts";
import { checkFiles } from "./checkFiles.ts";
import type { ControlHandler } from "./controlSocket.ts";
import { type CopyTarget, copyClosedFiles, copyFiles } from "./copyFiles.ts";
import { writeManifest } from "./manifest.ts";

export interface Backup {
  readonly created: string;
  readonly workshops: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const requestSchema = z.object({ do: z.literal("backup"), folder: z.string(), keysFolder: z.string() });

/** The running server's part of a backup: only it can read its files, and it does nothing more than copy them. */
export function backupHandler(files: readonly CopyableFile[], log: Log): ControlHandler {
  return async (request) => {
    const wanted = requestSchema.safeParse(request);
    if (!wanted.success) throw new BackupRefused("this server does not know that command");
    const start = performance.now();
    copyFiles(files, wanted.data);
    log.info("a backup was copied", { ms: Math.round(performance.now() - start) });
    return {};
  };
}

/**
 * Writes a backup into empty folders: copied by the running server or, where none runs, from its files; then verified
 * and described here. All that was confirmed before is in it. Throws `BackupRefused`; a backup without manifest is none.
 */
export async function backUp(dataFolder: string, target: CopyTarget, now: Date): Promise<Backup> {
  const { folder, keysFolder } = { folder: resolve(target.folder), keysFolder: resolve(target.keysFolder) };
  for (const path of new Set([folder, keysFolder])) await makeEmpty(path);
  const places = { folder, keysFolder };
  const isCopied = await askServer(dataFolder, { do: "backup", ...places });
  if (!isCopied) copyClosedFiles(dataFolder, places);
  const present = new Set((await readdir(folder)).concat(await readdir(keysFolder)));
  const names = DATA_FILES.map(({ name }) => name).filter((name) => present.has(name));
  const workshops = checkFiles(names, places);
  const { created, files } = await writeManifest(names, places, now);
  return { created, workshops, files: files.map(({ name, bytes }) => ({ name, bytes })) };
}

async function makeEmpty(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if ((await readdir(path)).length > 0) throw new BackupRefused(`${path} is not empty`);
}
