import { execFile } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

export interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `server/command.ts` as a process of its own, to its end. */
export function runCommand(...args: readonly string[]): Promise<CommandEnd> {
  const command = ["--import", "tsx", "server/command.ts", ...args];
  return new Promise((done) => {
    const child = execFile(process.execPath, command, { cwd: ROOT }, (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
