import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** A server under measurement, alone in its process. */
export interface MeasuredProcess {
  readonly url: string;
  /** processor time used so far, in milliseconds; from /proc, so Linux only, else NaN */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** Clock ticks per second in /proc/<pid>/stat; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

export async function startProcess(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<MeasuredProcess> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await readyUrl(child);
  return {
    url,
    cpuMs: () => {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8")
          .replace(/^.*\)\s/, "")
          .split(" ");
        return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
      } catch {
        return Number.NaN;
      }
    },
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
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
