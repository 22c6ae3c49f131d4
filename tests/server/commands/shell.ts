import { type End, runCommandLine } from "../../../server/commands/commandLine.ts";

export interface Ran extends Omit<End, "stdout"> {
  readonly stdout: string;
  readonly bytes: Uint8Array;
}

/** Runs a command line in this process, as a shell would in one of its own. */
export async function run(
  args: readonly string[],
  {
    link,
    input = "",
    isOutputTerminal = false,
  }: { link?: string; input?: string | Uint8Array; isOutputTerminal?: boolean } = {},
): Promise<Ran> {
  let told = "";
  const end = await runCommandLine(args, {
    environment: link === undefined ? {} : { CEM_LINK: link },
    isOutputTerminal,
    tell: (text) => {
      told += text;
    },
    readInput: async () => (typeof input === "string" ? new TextEncoder().encode(input) : input),
  });
  const bytes = typeof end.stdout === "string" ? new TextEncoder().encode(end.stdout) : end.stdout;
  return { code: end.code, stderr: told + end.stderr, bytes, stdout: new TextDecoder().decode(bytes) };
}
