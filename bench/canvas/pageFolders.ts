import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { note } from "../server/report.ts";
import type { PageSource } from "./pageContestants.ts";

const HERE = import.meta.dirname;
/** As our server collects what people do. */
const TICK_MS = 33;

/** The limit page: no dependency, nothing to build. */
export function limitPage(into: string): PageSource {
  copyFileSync(join(HERE, "pages/limit.html"), join(into, "index.html"));
  copyFileSync(join(HERE, "pages/fromBench.mjs"), join(into, "fromBench.mjs"));
  return { name: "limit", folder: into, tickMs: TICK_MS };
}

/**
 * A page made with libraries of its own, which are installed into its folder by a lock file of its own when it is wanted and they
 * are missing. Null when they cannot be had.
 */
export async function builtPage(
  name: PageSource["name"],
  folder: "naive" | "peers",
  page: string,
  into: string,
): Promise<PageSource | null> {
  const root = join(HERE, folder);
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) {
    note(`installing what ${name} needs into bench/canvas/${folder}/node_modules`);
    const { status } = spawnSync("npm", ["ci", "--silent"], { cwd: root, stdio: "ignore" });
    if (status !== 0) {
      note(`${name} could not be installed (is there a network?): going on without it`);
      return null;
    }
  }
  await build({
    root: resolve(root, page),
    configFile: false,
    logLevel: "error",
    define: { "process.env.IS_PREACT": '"false"' },
    build: { outDir: into, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 1e5 },
  });
  // As its own server would, each of the others' doings is told alone.
  return { name, folder: into, tickMs: 0 };
}
