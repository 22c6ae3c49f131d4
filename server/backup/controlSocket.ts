import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Log } from "../log.ts";

/** Beyond this many bytes an operating system cuts off or refuses a socket's path (Linux 107, macOS 103). */
const PATH_BYTES = 100;
const SOCKET = "control.sock";
/** Says where the socket is when the folder's own path is too long for one. */
const POINTER = "control.path";
const REQUEST_LENGTH = 16_384;

/** A request is one line of JSON, and so is its answer: `{"ok": true, …}` or `{"ok": false, "error": "one line"}`. */
export type ControlHandler = (request: unknown) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Listens for commands on this machine, from the account that the server runs under and nobody else. A server whose
 * file system has no sockets goes on without. Call only while holding the lock of the folder's data.
 */
export async function openControlSocket(
  dataFolder: string,
  handle: ControlHandler,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const server = createServer((connection) => {
    connection.on("error", () => connection.destroy());
    const lines = createInterface({ input: connection });
    let length = 0;
    connection.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > REQUEST_LENGTH) connection.destroy();
    });
    lines.once("line", (line) => {
      void answerTo(line, handle).then((answer) => connection.end(`${JSON.stringify(answer)}\n`));
    });
  });
  const path = newPath(dataFolder);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      // The socket must never be open to others, not even for a moment.
      const before = process.umask(0o177);
      server.listen(path, resolve);
      process.umask(before);
    });
    if (process.platform !== "win32") chmodSync(path, 0o600);
  } catch (error) {
    log.warn("no control socket: backups need the server to be stopped", error);
  }
  return {
    close: () =>
      new Promise((resolve) => {
        rmSync(join(dataFolder, POINTER), { force: true });
        if (dirname(path) !== dataFolder && path.startsWith(tmpdir())) {
          rmSync(dirname(path), { recursive: true, force: true });
        }
        server.close(() => resolve());
      }),
  };
}

/** Where the server of this folder listens, if there is one. */
export function controlSocketOf(dataFolder: string): string {
  if (process.platform === "win32") return pipeOf(dataFolder);
  try {
    return readFileSync(join(dataFolder, POINTER), "utf8");
  } catch {
    return join(dataFolder, SOCKET);
  }
}

function newPath(dataFolder: string): string {
  if (process.platform === "win32") return pipeOf(dataFolder);
  rmSync(join(dataFolder, POINTER), { force: true });
  const path = join(dataFolder, SOCKET);
  // A server that was killed leaves its socket behind; the lock says that it is dead.
  rmSync(path, { force: true });
  if (Buffer.byteLength(path) <= PATH_BYTES) return path;
  const short = join(mkdtempSync(join(tmpdir(), "empathy-map-")), SOCKET);
  writeFileSync(join(dataFolder, POINTER), short);
  return short;
}

function pipeOf(dataFolder: string): string {
  return `\\\\.\\pipe\\empathy-map-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 32)}`;
}

async function answerTo(line: string, handle: ControlHandler): Promise<Readonly<Record<string, unknown>>> {
  try {
    return { ok: true, ...(await handle(JSON.parse(line))) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
