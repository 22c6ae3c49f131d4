import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../scripts/chromium.ts";
import { CHROMIUM_ARGS } from "../scripts/chromiumArgs.ts";
import type { Contestant, ContestantName } from "./canvas/contestant.ts";
import { servePage } from "./canvas/pageContestants.ts";
import { builtPage, limitPage } from "./canvas/pageFolders.ts";
import { openFullMap } from "./canvas/product.ts";
import { createResults, type Results } from "./canvas/results.ts";
import { runContest } from "./canvas/runContest.ts";
import { SIZE } from "./canvas/scene.ts";
import { judgeTargets } from "./canvas/targets.ts";
import { WORKLOADS, type Workload } from "./canvas/workloads.ts";
import { startProcess } from "./process.ts";
import { createTargets, heading, note } from "./server/report.ts";

export interface CanvasBenchOptions {
  /** tldraw and Excalidraw as well */
  readonly withPeers: boolean;
  /** numbers of notes, names of workloads (and "minute", the memory) and pages, comma-separated; all when left out */
  readonly notes: string | undefined;
  readonly only: string | undefined;
  readonly pages: string | undefined;
  /** repetitions; medians are printed */
  readonly runs: number | undefined;
  /** how long each workload is measured */
  readonly seconds: number;
}

const QUICK = process.env.QUICK === "1";
const NOTES = [200, 1000, 5000] as const;
const RUNS = 3;

/**
 * The product's map beside a page with a react-konva node per note and a bare page that only copies tiles, the practical limit, all by
 * real input events. `QUICK=1`: once, with 1,000 notes. Never fails because of a missed target.
 */
export async function benchCanvas(options: CanvasBenchOptions): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npx tsx scripts/chromium.ts` first.");
  const counts = options.notes?.split(",").map(Number) ?? (QUICK ? [1000] : NOTES);
  const runs = options.runs ?? (QUICK ? 1 : RUNS);
  const workloads = WORKLOADS.filter(({ name }) => isWanted(options.only, name));
  const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const folder = mkdtempSync(join(tmpdir(), "empathy-map-bench-"));
  const server = await startProcess(["dist/server/main.js"], {
    env: { PORT: "0", DATA_DIR: join(folder, "data") },
  });
  console.log(
    `canvas: ${counts.join(", ")} notes, ${SIZE.width}×${SIZE.height}, ${options.seconds} s a figure, ${runs} runs, real input events`,
  );
  const results = createResults();
  try {
    const sources = await pagesWanted(options, folder);
    for (const count of counts) {
      const look = await launch();
      const map = await openFullMap(server.url, count, look);
      await look.close();
      const contestants: Contestant[] = [];
      if (isWanted(options.pages, "ours")) contestants.push(map.contestant(await launch()));
      for (const source of sources) contestants.push(await servePage(source, map.scene, await launch()));
      try {
        await runContest({
          count,
          scene: map.scene,
          contestants,
          workloads,
          runs,
          seconds: options.seconds,
          withMinute: isWanted(options.only, "minute"),
          results,
        });
      } finally {
        for (const contestant of contestants) await contestant.close();
        await map.close();
      }
    }
    report(results, counts, workloads);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(results: Results, counts: readonly number[], workloads: readonly Workload[]): void {
  for (const count of counts) results.print(count, workloads);
  heading("Targets");
  const targets = createTargets();
  judgeTargets(targets, results, counts);
  note(
    "others %: what the rest of the machine did meanwhile, of one core; figures measured beside much of it are its own.",
  );
}

function isWanted(list: string | undefined, name: string): boolean {
  return list === undefined || list.split(",").includes(name);
}

async function pagesWanted({ pages, withPeers }: CanvasBenchOptions, folder: string) {
  const into = (name: ContestantName): string => mkdtempSync(join(folder, name));
  const sources = [];
  if (isWanted(pages, "limit")) sources.push(limitPage(into("limit")));
  if (isWanted(pages, "naive")) sources.push(await builtPage("naive", "naive", ".", into("naive")));
  for (const name of ["tldraw", "excalidraw"] as const) {
    if (withPeers && isWanted(pages, name)) sources.push(await builtPage(name, "peers", name, into(name)));
  }
  return sources.filter((source) => source !== null);
}
