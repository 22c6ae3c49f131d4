#!/usr/bin/env node
// What `npx customer-empathy-map` starts: the built command line, or a word on how to build it.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const program = new URL("../dist/server/command.js", import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  const error = `not built yet: run "npm ci && npm run build" in ${dirname(dirname(fileURLToPath(import.meta.url)))}`;
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ ok: false, error })}\n`);
  else process.stderr.write(`customer-empathy-map is ${error}.\n`);
  process.exitCode = 1;
}
