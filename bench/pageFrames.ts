import type { CDPSession, Page } from "@playwright/test";
import { percentile } from "./figures.ts";

/** How a page got on while it was used. */
export interface Frames {
  readonly perSecond: number;
  readonly frameMsMedian: number;
  readonly frameMsP95: number;
  readonly mainMsPerFrame: number;
  /** the longest time in which the page could answer nothing; below 50 it is told as 0 */
  readonly longestTaskMs: number;
}

/** Counts the animation frames of a page and what its main thread did, while a hand makes one move after another. */
export async function measureFrames(
  page: Page,
  seconds: number,
  hand: (page: Page, step: number) => Promise<void>,
): Promise<Frames> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busyBefore = await metricOf(session, "TaskDuration");
  await page.evaluate(COUNT_FRAMES);
  const started = performance.now();
  for (let step = 0; performance.now() < started + seconds * 1000; step += 1) await hand(page, step);
  const busy = (await metricOf(session, "TaskDuration")) - busyBefore;
  const tookMs = performance.now() - started;
  const { times, tasks } = await page.evaluate<{ times: number[]; tasks: number[] }>(
    "globalThis.benchFrames",
  );
  await session.detach();
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return {
    perSecond: (times.length * 1000) / tookMs,
    frameMsMedian: percentile(gaps, 0.5),
    frameMsP95: percentile(gaps, 0.95),
    mainMsPerFrame: (busy * 1000) / times.length,
    longestTaskMs: Math.max(0, ...tasks),
  };
}

/** What the page's own objects take, in MB, when nothing is left to be collected. */
export async function heapMbOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const bytes = await metricOf(session, "JSHeapUsedSize");
  await session.detach();
  return bytes / 1024 / 1024;
}

async function metricOf(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

/** As text: tsx would add its own names to a function, which the page does not know. */
const COUNT_FRAMES = `{
  const { times, tasks } = (globalThis.benchFrames = { times: [], tasks: [] });
  const tick = (time) => {
    if (times !== globalThis.benchFrames.times) return;
    times.push(time);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list, observer) => {
    if (tasks !== globalThis.benchFrames.tasks) observer.disconnect();
    else for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask" });
}`;
