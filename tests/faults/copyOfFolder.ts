import { cpSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** A data folder as it is, for a look that changes nothing; without the socket that a killed server leaves. */
export function copyOfFolder(folder: string): string {
  const copy = join(temporaryFolder(), "copy");
  cpSync(folder, copy, { recursive: true, filter: (source) => !lstatSync(source).isSocket() });
  return copy;
}
