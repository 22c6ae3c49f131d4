import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "vite";
import { onTestFinished } from "vitest";

/** The server looks for its package.json two folders up; git does not see this one. */
const BUILT = resolve(import.meta.dirname, "../../dist");

/** Builds an entry of the server as a release is built, for tests that start it again and again: it is up sooner. */
export async function builtServer(entry: string): Promise<string> {
  mkdirSync(BUILT, { recursive: true });
  const folder = mkdtempSync(join(BUILT, "faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await build({ logLevel: "warn", build: { ssr: entry, outDir: folder, emptyOutDir: false } });
  return join(folder, `${basename(entry, ".ts")}.js`);
}
