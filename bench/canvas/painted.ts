import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";

/** When a page had everything on the screen, and when it last painted before it came to rest; ms from its navigation. */
export interface Opening {
  readonly completeMs: number;
  readonly restedMs: number;
}

/** A page that has painted nothing for so long has come to rest. */
const REST_MS = 800;
const LOOK_EVERY_MS = 100;
const MOST_MS = 60_000;

/**
 * Runs in a page before anything else. `isWhole`: an expression that comes true when nothing is missing; the frame after that
 * is the first complete one. `benchOpening.shapes` counts round shapes painted out of sight, as notes are in tiles. As text: tsx would add its own names to a function, which the page does not know.
 */
export const watchOpening = (isWhole: string): string => `{
  const watch = (globalThis.benchOpening = { complete: 0, painted: 0, shapes: 0 });
  const canvas = CanvasRenderingContext2D.prototype;
  const own = ["drawImage", "fillRect", "fill", "fillText", "roundRect"].map((name) => [name, canvas[name]]);
  for (const [name, paint] of own) {
    canvas[name] = function (...given) {
      if (this.canvas.isConnected) watch.painted = performance.now();
      else if (name === "roundRect") watch.shapes += 1;
      return paint.apply(this, given);
    };
  }
  let whole = false;
  const look = () => {
    if (whole) watch.complete = performance.now();
    whole = Boolean(${isWhole});
    if (watch.complete === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // What is measured next must not pay for it.
  watch.stop = () => { for (const [name, paint] of own) canvas[name] = paint; };
}`;

/** Waits until a page that is watched has come to rest. */
export async function openingOf(page: Page): Promise<Opening> {
  const end = performance.now() + MOST_MS;
  for (;;) {
    const { complete, painted, now } = await page.evaluate<{
      complete: number;
      painted: number;
      now: number;
    }>("({ ...benchOpening, stop: null, now: performance.now() })");
    if (complete > 0 && now - Math.max(complete, painted) > REST_MS) {
      await page.evaluate("benchOpening.stop()");
      return { completeMs: complete, restedMs: Math.max(complete, painted) };
    }
    if (performance.now() > end) throw new Error(`not complete after ${MOST_MS / 1000} s: ${page.url()}`);
    await wait(LOOK_EVERY_MS);
  }
}
