#!/usr/bin/env node
import { runCommandLine } from "./commands/commandLine.ts";

const { code, stdout, stderr } = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  isOutputTerminal: process.stdout.isTTY,
  tell: (text) => void process.stderr.write(text),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks);
  },
});
process.exitCode = code;
// Whoever reads only the beginning of it, as `head` does, has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.stdout.write(stdout);
process.stderr.write(stderr);
