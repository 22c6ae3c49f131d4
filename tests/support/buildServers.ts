import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

/** Started as processes of their own, or loaded before one, beside what a release is built of. */
const OF_TESTS = [
  "tests/faults/compactingServer.ts",
  "tests/faults/forgetfulServer.ts",
  "tests/faults/unloggedServer.ts",
  "tests/faults/jumpingClock.ts",
];

declare module "vitest" {
  interface ProvidedContext {
    /** the folder of the built server */
    built: string;
  }
}

/** The server looks for its package.json two folders up; git does not see this one. */
const PARENT = resolve(import.meta.dirname, "../../dist");

/**
 * Builds the server once for all tests, as a release is built. From the sources each of the two hundred processes and
 * threads that they start would compile all of it again, which was most of what they took.
 */
export default async function buildServers(project: TestProject): Promise<() => void> {
  mkdirSync(PARENT, { recursive: true });
  const folder = mkdtempSync(join(PARENT, "tests-"));
  const input = Object.fromEntries(OF_TESTS.map((source) => [basename(source, ".ts"), source]));
  const buildAll = async (): Promise<void> => {
    await build({ logLevel: "warn", build: { ssr: true, outDir: folder, rolldownOptions: { input } } });
  };
  await buildAll();
  project.onTestsRerun(buildAll);
  project.provide("built", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
