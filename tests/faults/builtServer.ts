import { mkdtempSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "vite";
import { onTestFinished } from "vitest";

/** The built packages are found from here, and git does not see it. */
const CACHE = resolve(import.meta.dirname, "../../node_modules/.cache");

/** Builds an entry of the server as a release is built, for tests that start it again and again: it is up sooner. */
export async function builtServer(entry: string): Promise<string> {
  const folder = mkdtempSync(join(CACHE, "server-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await build({ logLevel: "warn", build: { ssr: entry, outDir: folder, emptyOutDir: false } });
  return join(folder, `${basename(entry, ".ts")}.js`);
}
