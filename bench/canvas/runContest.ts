import { setTimeout as wait } from "node:timers/promises";
import { heapMbOf } from "../pageFrames.ts";
import { note } from "../server/report.ts";
import type { Contestant, OpenPage } from "./contestant.ts";
import { measure } from "./measure.ts";
import type { Results } from "./results.ts";
import type { Scene } from "./scene.ts";
import type { Workload } from "./workloads.ts";

interface Contest {
  readonly count: number;
  readonly scene: Scene;
  readonly contestants: readonly Contestant[];
  readonly workloads: readonly Workload[];
  readonly runs: number;
  readonly seconds: number;
  /** whether to see what a minute of remote editing does to the memory */
  readonly withMinute: boolean;
  readonly results: Results;
}

/** The others' doings begin before the measurement: cursors are made, code is compiled. */
const REMOTE_WARM_UP_MS = 1500;
/** Memory is read twice during the minute of remote editing. */
const REMOTE_PART_MS = 30_000;

/** All pages one after another in each workload, so that they meet the machine in the same mood. */
export async function runContest(contest: Contest): Promise<void> {
  const { contestants, workloads, runs } = contest;
  const open = new Map<Contestant, OpenPage>();
  for (let run = 0; run < runs; run += 1) {
    for (const contestant of contestants) {
      await open.get(contestant)?.close();
      open.delete(contestant);
      await attempt(`${contestant.name}, opening`, async () => {
        const page = await contestant.open();
        open.set(contestant, page);
        contest.results.add(contest.count, "load", contestant.name, page.opening);
        contest.results.add(contest.count, "load", contestant.name, { heapMb: await heapMbOf(page.page) });
      });
    }
    for (const workload of workloads) {
      for (const [contestant, page] of open) {
        await attempt(`${contestant.name}, ${workload.what}`, () =>
          tryOut(contest, contestant, page, workload),
        );
      }
    }
  }
  if (!contest.withMinute) return;
  for (const [contestant, page] of open) {
    await attempt(`${contestant.name}, a minute of remote editing`, () => growth(contest, contestant, page));
  }
}

/** A page that can no longer answer loses only this figure. */
async function attempt(what: string, run: () => Promise<void>): Promise<void> {
  const PATIENCE_MS = 150_000;
  const giveUp = new AbortController();
  try {
    await Promise.race([
      run(),
      wait(PATIENCE_MS, undefined, { signal: giveUp.signal, ref: false }).then(() => {
        throw new Error("does not answer");
      }),
    ]);
  } catch (error) {
    note(`${what}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
  } finally {
    giveUp.abort();
  }
}

async function tryOut(
  { count, scene, seconds, results }: Contest,
  { browser, name }: Contestant,
  open: OpenPage,
  workload: Workload,
): Promise<void> {
  const { page } = open;
  await page.bringToFront();
  await open.view(workload.view);
  await workload.take?.(open, scene);
  const stopPeople = workload.hand === null ? open.startPeople() : null;
  try {
    if (stopPeople) await wait(REMOTE_WARM_UP_MS);
    results.add(count, workload.name, name, await measure(browser, page, { seconds, hand: workload.hand }));
  } finally {
    stopPeople?.();
    await open.letGo();
  }
}

async function growth({ count, results }: Contest, { name }: Contestant, open: OpenPage): Promise<void> {
  await open.view("overview");
  const stopPeople = open.startPeople();
  try {
    await wait(REMOTE_WARM_UP_MS);
    const before = await heapMbOf(open.page);
    await wait(REMOTE_PART_MS);
    const half = await heapMbOf(open.page);
    await wait(REMOTE_PART_MS);
    const after = await heapMbOf(open.page);
    results.add(count, "minute", name, {
      heapMb: after,
      growthMb: Math.max(half - before, after - half),
    });
  } finally {
    stopPeople();
  }
}
