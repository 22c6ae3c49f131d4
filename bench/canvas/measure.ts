import { setTimeout as wait } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { percentile } from "../figures.ts";
import { cpuMsOf, machineBusyMs, mainThreadCpuMsOf } from "../machine.ts";
import type { Point } from "./scene.ts";

/** How a page got on in one workload. */
export interface Figures {
  /** animation frames, and those in which something new was to be seen, a second */
  readonly framesPerSecond: number;
  readonly drawnPerSecond: number;
  readonly frameMsP95: number;
  /** processor time of the page's main thread per animation frame */
  readonly mainMsPerFrame: number;
  /** processor time of all processes of the browser per drawn frame */
  readonly allMsPerDrawn: number;
  /** how long a message waits until the page hears it */
  readonly queueMsP95: number;
  /** processor time of the page's main thread, ms a second */
  readonly mainMsPerSecond: number;
  /** what everything else kept busy meanwhile, of one core: a figure is the neighbours' when it is high */
  readonly othersShare: number;
}

/** One input event, as the browser would get it from the system. */
export type Input = Parameters<typeof dispatch>[1];

/** What a hand does after so many seconds. */
export type Hand = (seconds: number) => Input | null;

/** A mouse tells 125 times a second; fewer when the page is behind with what it was told. */
const INPUT_EVERY_MS = 8;
const MOST_UNDER_WAY = 3;

/** Has a hand work on a page and measures meanwhile. */
export async function measure(
  browser: Browser,
  page: Page,
  { seconds, hand }: { readonly seconds: number; readonly hand: Hand | null },
): Promise<Figures> {
  const session = await page.context().newCDPSession(page);
  const processes = await processesOf(browser);
  await browser.startTracing(page, { categories: FRAME_CATEGORIES });
  await page.evaluate(COUNT_FRAMES);
  const before = readings(processes);
  if (hand) await handAtWork(session, seconds, hand);
  else await wait(seconds * 1000);
  const after = readings(processes);
  const { times, waits } = await page.evaluate<{ times: number[]; waits: number[] }>("benchFrames.end()");
  const drawn = countDrawn(await browser.stopTracing());
  await session.detach();

  const tookMs = after.wallMs - before.wallMs;
  const allMs = sum(processes.all.map((pid) => (after.all.get(pid) ?? 0) - (before.all.get(pid) ?? 0)));
  const mainMs = Math.max(
    ...processes.pages.map((pid) => (after.main.get(pid) ?? 0) - (before.main.get(pid) ?? 0)),
  );
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return {
    framesPerSecond: (times.length * 1000) / tookMs,
    drawnPerSecond: (drawn * 1000) / tookMs,
    frameMsP95: percentile(gaps, 0.95),
    mainMsPerFrame: mainMs / times.length,
    allMsPerDrawn: allMs / Math.max(1, drawn),
    queueMsP95: percentile(waits, 0.95),
    mainMsPerSecond: (mainMs * 1000) / tookMs,
    othersShare: (after.machineMs - before.machineMs - allMs) / tookMs,
  };
}

async function handAtWork(session: CDPSession, seconds: number, hand: Hand): Promise<void> {
  const began = performance.now();
  let underWay = 0;
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - began) {
    const input = underWay < MOST_UNDER_WAY ? hand(elapsed / 1000) : null;
    if (input) {
      underWay += 1;
      void dispatch(session, input).then(
        () => {
          underWay -= 1;
        },
        () => {},
      );
    }
    await wait(INPUT_EVERY_MS);
  }
}

/** The Ctrl key, as the DevTools protocol counts it. */
export const CONTROL = 2;

function dispatch(
  session: CDPSession,
  input: { readonly at: Point } & (
    | { readonly kind: "wheel"; readonly deltaX: number; readonly deltaY: number; readonly modifiers: number }
    | { readonly kind: "drag" }
  ),
): Promise<unknown> {
  const { at } = input;
  return input.kind === "drag"
    ? session.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved", button: "left", buttons: 1 })
    : session.send("Input.dispatchMouseEvent", {
        ...at,
        type: "mouseWheel",
        deltaX: input.deltaX,
        deltaY: input.deltaY,
        modifiers: input.modifiers,
      });
}

interface Readings {
  readonly wallMs: number;
  readonly machineMs: number;
  readonly all: ReadonlyMap<number, number>;
  readonly main: ReadonlyMap<number, number>;
}

function readings({ all, pages }: Processes): Readings {
  return {
    wallMs: performance.now(),
    machineMs: machineBusyMs(),
    all: new Map(all.map((pid) => [pid, cpuMsOf(pid)])),
    main: new Map(pages.map((pid) => [pid, mainThreadCpuMsOf(pid)])),
  };
}

interface Processes {
  readonly all: readonly number[];
  /** those that hold pages: the busiest of them holds ours, for no other page does anything */
  readonly pages: readonly number[];
}

async function processesOf(browser: Browser): Promise<Processes> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return {
    all: processInfo.map(({ id }) => id),
    pages: processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id),
  };
}

/** In which the compositor says what it has put on the screen; and none of all the others. */
const FRAME_CATEGORIES = ["-*", "disabled-by-default-devtools.timeline.frame"];

function countDrawn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: { name: string }[] };
  return traceEvents.filter(({ name }) => name === "DrawFrame").length;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** As text, see `WATCH_PAINTING`. A thread beside the page sends it a message now and then: how long does it wait? */
const COUNT_FRAMES = `{
  const times = [], waits = [];
  let isOver = false;
  const tick = (time) => {
    if (isOver) return;
    times.push(time);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const source = "setInterval(() => postMessage(performance.timeOrigin + performance.now()), 23)";
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const beside = new Worker(url);
  beside.onmessage = ({ data }) => waits.push(performance.timeOrigin + performance.now() - data);
  globalThis.benchFrames = {
    end() {
      isOver = true;
      beside.terminate();
      URL.revokeObjectURL(url);
      return { times, waits };
    },
  };
}`;
