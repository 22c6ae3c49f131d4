#!/usr/bin/env node
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "./backup/backup.ts";
import { BackupRefused } from "./backup/backupRefused.ts";
import { restore } from "./backup/restore.ts";

const HELP = `Customer Empathy Map: commands for operators

  customer-empathy-map backup <folder>     writes a verified backup into an empty folder; the server may run
  customer-empathy-map restore <folder>    puts a backup into the data folder; the server must not run

  --data <folder>   the server's data folder (default: DATA_DIR, else ./data)
  --keys <folder>   where the backup's keys.sqlite is, if not with the rest. Without the keys nobody can read a
                    backup: keep them apart, and for at most 30 days
  --replace         restore: move the data that is there into a folder beside
  --json            answer in JSON
  --help            this text

Exit codes: 0 done, 1 not done (the reason is told), 2 not understood.
`;

const DONE = 0;
const NOT_DONE = 1;
const NOT_UNDERSTOOD = 2;

interface Answer {
  readonly code: number;
  readonly text: string;
  readonly json: object;
}

async function run(
  args: readonly string[],
  dataDir: string | undefined,
): Promise<Answer & { isJson: boolean }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: "string" },
      keys: { type: "string" },
      replace: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const isJson = values.json;
  if (values.help) return { code: DONE, text: HELP, json: { help: HELP }, isJson };
  const [name, folder, ...more] = positionals;
  const isKnown = name === "backup" || name === "restore";
  if (!isKnown || folder === undefined || more.length > 0 || (name === "backup" && values.replace)) {
    return { code: NOT_UNDERSTOOD, text: HELP, json: { ok: false, error: "not understood" }, isJson };
  }
  const dataFolder = resolve(values.data ?? (dataDir?.trim() || "data"));
  const place = { folder: resolve(folder), keysFolder: resolve(values.keys ?? folder) };
  try {
    const work = name === "backup" ? backupAnswer : restoreAnswer;
    return { ...(await work(dataFolder, place, values.replace)), isJson };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof BackupRefused) && !isSystemError(error)) throw error;
    const text = `The ${name} was not made: ${reason}.\n`;
    return { code: NOT_DONE, text, json: { ok: false, error: reason }, isJson };
  }
}

type Place = Parameters<typeof restore>[0];

async function backupAnswer(dataFolder: string, place: Place): Promise<Answer> {
  const backup = await backUp(dataFolder, place, new Date());
  const size = backup.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const text = `Backed up and verified ${backup.workshops} workshops (${size} bytes) in ${place.folder}.\n`;
  return { code: DONE, text, json: { ok: true, ...backup } };
}

async function restoreAnswer(dataFolder: string, place: Place, replace: boolean): Promise<Answer> {
  const restored = await restore(place, dataFolder, { replace, now: new Date() });
  const aside = restored.replaced
    ? `What was there is in ${restored.replaced}: delete it when it is no longer needed.\n`
    : "";
  const text = `Restored ${restored.workshops} workshops as of ${restored.created} to ${dataFolder}.\n${aside}`;
  return { code: DONE, text, json: { ok: true, ...restored } };
}

/** A full disk, a folder that may not be written: the system's own words are clear enough. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

try {
  const { code, text, json, isJson } = await run(process.argv.slice(2), process.env.DATA_DIR);
  const out = code === DONE ? process.stdout : process.stderr;
  if (isJson) process.stdout.write(`${JSON.stringify(json)}\n`);
  else out.write(text);
  process.exitCode = code;
} catch (error) {
  if (!isArgumentError(error)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}`);
  process.exitCode = NOT_UNDERSTOOD;
}
