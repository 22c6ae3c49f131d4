import { type ChildProcess, spawn } from "node:child_process";

/** A server under measurement, alone in its process. */
export interface MeasuredProcess {
  readonly url: string;
  readonly pid: number;
  /** Asks it to end (or kills it), and resolves when it has. Safe to call twice. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

export interface ProcessOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** the Node to run it with; this one unless told otherwise */
  readonly node?: string;
}

/** Starts a script that prints its address in its first line. Rejects when it ends before. */
export async function startProcess(
  args: readonly string[],
  { env = {}, node = process.execPath }: ProcessOptions = {},
): Promise<MeasuredProcess> {
  const child = spawn(node, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const url = await readyUrl(child);
  // What a server prints later interests nobody, but a full pipe would stop it.
  child.stdout?.resume();
  return {
    url,
    pid: child.pid ?? 0,
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      await exited;
    },
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (line: Buffer) => {
      const url = /https?:\/\/\S+/.exec(line.toString())?.[0];
      if (url) resolve(url);
      else reject(new Error(`No address in "${line.toString().trim()}"`));
    });
    child.once("exit", (code) => reject(new Error(`Ended with code ${code} before it was ready`)));
  });
}
