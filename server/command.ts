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
process.stdout.write(stdout);
process.stderr.write(stderr);
