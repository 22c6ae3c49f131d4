import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import * as z from "zod/mini";
import { DATA_FILES } from "../storage/dataFiles.ts";
import { BackupRefused } from "./backupRefused.ts";
import { type CopyTarget, pathIn } from "./copyFiles.ts";

const MANIFEST = "backup.json";
const FORMAT = "customer-empathy-map-backup";

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** ISO 8601 */
  created: z.string(),
  files: z.array(
    z.object({
      name: z.enum(DATA_FILES.map(({ name }) => name)),
      bytes: z.int(),
      sha256: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Describes the files of a backup, and makes sure that they are on the disk. The last thing that a backup writes. */
export async function writeManifest(
  names: readonly Manifest["files"][number]["name"][],
  target: CopyTarget,
  created: Date,
): Promise<Manifest> {
  const files: Manifest["files"] = [];
  for (const name of names) {
    const path = pathIn(target, name);
    await sync(path);
    files.push({ name, bytes: (await stat(path)).size, sha256: await sha256Of(path) });
  }
  const manifest: Manifest = { format: FORMAT, version: 1, created: created.toISOString(), files };
  const handle = await open(join(target.folder, MANIFEST), "wx", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return manifest;
}

/** Reads the manifest and compares every file with it. Throws `BackupRefused` with what is wrong. */
export async function checkManifest(target: CopyTarget): Promise<Manifest> {
  const text = await readFile(join(target.folder, MANIFEST), "utf8").catch(() => null);
  if (text === null) {
    throw new BackupRefused(
      `${target.folder} has no ${MANIFEST}: it is no backup, or one that was not finished`,
    );
  }
  const manifest = manifestSchema.safeParse(parsed(text));
  if (!manifest.success) throw new BackupRefused(`${MANIFEST} is damaged or of a newer version`);
  for (const { name, sha256 } of manifest.data.files) {
    const path = pathIn(target, name);
    const found = await sha256Of(path).catch(() => null);
    if (found === null) throw new BackupRefused(`${path} is missing`);
    if (found !== sha256) throw new BackupRefused(`${path} is damaged, or belongs to another backup`);
  }
  return manifest.data;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
