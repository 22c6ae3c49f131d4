import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { fastPlace } from "./fastPlace.ts";

/** An empty folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(fastPlace(), "empathy-map-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
