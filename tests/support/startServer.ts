import { type ChildProcess, spawn } from "node:child_process";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inject, onTestFinished } from "vitest";
import { createServer, type RunningServer, type ServerOptions } from "../../server/createServer.ts";
import { SILENT_LOG } from "../../server/log.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** A server of this process on a free port, with a folder of its own unless told otherwise; closed with the test. */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await createServer({
    port: 0,
    host: "127.0.0.1",
    data: options.data ?? { folder: temporaryFolder() },
    publicUrl: null,
    clientFolder: join(ROOT, "dist", "client"),
    log: SILENT_LOG,
    fileWorker: pathToFileURL(builtOf("server/files/fileWorker.ts")),
    ...options,
  });
  onTestFinished(() => server.close().catch(() => {}));
  return server;
}

export interface SpawnedServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Resolves with the exit code, or null after a signal. */
  readonly exited: Promise<number | null>;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export interface SpawnOptions {
  /** what runs instead of `server/main.ts`; it must announce its address in the same words */
  readonly entry?: string;
  readonly args?: readonly string[];
  /** a module loaded before it */
  readonly preload?: string;
  /** not as built, but as `npm run dev` runs it */
  readonly isFromSources?: boolean;
  /** sees the process at once, before it is ready */
  readonly onSpawn?: (child: ChildProcess) => void;
}

/** Where a part of the server, or an entry of `buildServers.ts`, lies once it is built. */
export function builtOf(source: string): string {
  return join(inject("built"), `${basename(source, ".ts")}.js`);
}

/** Runs the built server as a process of its own; resolves when it says that it is ready, rejects when it ends before. */
export async function spawnServer(
  environment: Readonly<Record<string, string>>,
  { entry = "server/main.ts", args = [], preload, isFromSources = false, onSpawn }: SpawnOptions = {},
): Promise<SpawnedServer> {
  const preloads = preload ? ["--import", builtOf(preload)] : [];
  const program = isFromSources ? ["--import", "tsx", entry] : [builtOf(entry)];
  const child = spawn(process.execPath, [...preloads, ...program, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onSpawn?.(child);
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const exited = new Promise<number | null>((done) => {
    child.on("exit", (code) => done(code));
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      const ready = /ready at (\S+)\n/.exec(stdout)?.[1];
      if (ready) done(ready);
    });
    child.on("exit", (code) => fail(new Error(`the server ended with ${code}: ${stderr.trim()}`)));
  });
  return { url, process: child, exited, stdout: () => stdout, stderr: () => stderr };
}
