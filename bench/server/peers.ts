import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Contestant } from "./contestant.ts";
import { note } from "./report.ts";

const FOLDER = "bench/peers";

/** The Node that Hocuspocus runs on: it needs version 22 or later. */
export const NEWER_NODE = join(FOLDER, "node_modules/node/bin/node");

/**
 * Installs the other servers into a folder of their own, with a lock file of their own, when they are wanted and
 * missing. Answers with those that can take part.
 */
export function installPeers(contestants: readonly Contestant[]): readonly Contestant[] {
  const isPeer = ({ name }: Contestant): boolean => name === "ywebsocket" || name === "hocuspocus";
  if (!contestants.some(isPeer) || existsSync(join(FOLDER, "node_modules/.package-lock.json"))) {
    return contestants;
  }
  note(`installing the other servers into ${FOLDER}/node_modules`);
  const { status } = spawnSync("npm", ["ci", "--silent"], { cwd: FOLDER, stdio: "ignore" });
  if (status === 0) return contestants;
  note("the other servers could not be installed (is there a network?): going on without them");
  return contestants.filter((contestant) => !isPeer(contestant));
}
