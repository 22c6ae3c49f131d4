import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { builtOf } from "./startServer.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `server/command.ts` as a process of its own, to its end. */
export function runCommand(...args: readonly string[]): Promise<CommandEnd> {
  return runCommandWith({}, ...args);
}

/** The same with further variables of the environment, and with something on standard input. */
export function runCommandWith(
  { environment = {}, input = "" }: { environment?: Readonly<Record<string, string>>; input?: string },
  ...args: readonly string[]
): Promise<CommandEnd> {
  const command = [builtOf("server/command.ts"), ...args];
  const options = { cwd: ROOT, env: { ...process.env, ...environment } };
  return new Promise((done) => {
    const child = execFile(process.execPath, command, options, (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}
