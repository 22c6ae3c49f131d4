import type { Targets } from "../server/report.ts";
import type { ContestantName } from "./contestant.ts";
import type { Figures } from "./measure.ts";
import type { Results } from "./results.ts";
import { PEOPLE, SAMPLES_PER_SECOND } from "./scene.ts";
import { WORKLOADS, type WorkloadName } from "./workloads.ts";

const FEWEST_FRAMES = 58;
const FEWEST_DRAWN = 54;

/** Main-thread time per frame, at most so many times the limit page's. */
const TIMES_THE_LIMIT: Readonly<Record<WorkloadName, number>> = {
  "pan-overview": 1.7,
  "pan-100": 1.7,
  "zoom-overview": 1.5,
  "zoom-100": 1.5,
  "drag-1": 1.7,
  "drag-1-100": 1.7,
  "drag-50": 2,
  "remote-overview": 2,
  "remote-100": 2.2,
};

/** Processor time of all processes per drawn frame, at most such a share of the better peer's. */
const SHARE_OF_PEER: readonly {
  readonly name: WorkloadName;
  readonly of: Readonly<Record<number, number>>;
}[] = [
  { name: "pan-overview", of: { 1000: 1 / 4, 5000: 1 / 15 } },
  { name: "zoom-overview", of: { 1000: 1 / 2.5, 5000: 1 / 4 } },
  { name: "drag-50", of: { 1000: 1 / 2.5, 5000: 1 / 8 } },
  { name: "remote-overview", of: { 1000: 1 / 3, 5000: 1 / 15 } },
];

const MOST_GROWTH_MB = 5;
const MOST_QUEUE_MS = 17;
/** "Flat": what noise alone makes of the same figure. */
const FLAT = 1.7;

/** Issue 4's targets, against what was measured. */
export function judgeTargets(targets: Targets, results: Results, counts: readonly number[]): void {
  for (const count of counts) {
    for (const { name, what } of WORKLOADS) judgeWorkload(targets, results, count, name, what);
    const load = (page: ContestantName, one: "completeMs" | "heapMb"): number =>
      results.median(count, "load", page, one);
    const title = `${count} notes`;
    if (Number.isNaN(load("ours", "completeMs"))) continue;
    targets.atMostTimes(
      `${title}, first complete frame`,
      load("ours", "completeMs"),
      2.5,
      load("limit", "completeMs"),
      "ms",
    );
    if (!Number.isNaN(load("excalidraw", "completeMs"))) {
      const peer = load("excalidraw", "completeMs");
      targets.atMostTimes(
        `${title}, first complete frame, Excalidraw`,
        load("ours", "completeMs"),
        0.5,
        peer,
        "ms",
      );
      targets.atMostTimes(
        `${title}, heap, Excalidraw`,
        load("ours", "heapMb"),
        1,
        load("excalidraw", "heapMb"),
        "MB",
      );
    }
    const growth = results.median(count, "minute", "ours", "growthMb");
    if (!Number.isNaN(growth))
      targets.atMost(`${title}, growth in 30 s of 20 others`, growth, MOST_GROWTH_MB, "MB");
  }
  judgeFlat(targets, results, counts);
}

function judgeWorkload(
  targets: Targets,
  results: Results,
  count: number,
  name: WorkloadName,
  what: string,
): void {
  const of = (page: ContestantName, one: keyof Figures): number => results.median(count, name, page, one);
  if (Number.isNaN(of("ours", "framesPerSecond"))) return;
  const title = `${count} notes, ${what}`;
  const times = TIMES_THE_LIMIT[name];
  targets.atLeast(`${title}: animation frames`, of("ours", "framesPerSecond"), FEWEST_FRAMES, "/s");
  targets.atLeast(`${title}: frames with something new`, of("ours", "drawnPerSecond"), FEWEST_DRAWN, "/s");
  targets.atMostTimes(
    `${title}: main thread, at most ${times} ×`,
    of("ours", "mainMsPerFrame"),
    times,
    of("limit", "mainMsPerFrame"),
    "ms",
  );
  const share = SHARE_OF_PEER.find((one) => one.name === name)?.of[count];
  const peer = Math.min(
    ...[of("tldraw", "allMsPerDrawn"), of("excalidraw", "allMsPerDrawn")].filter(Number.isFinite),
  );
  if (share && Number.isFinite(peer)) {
    targets.atMostTimes(
      `${title}: all processes, at most 1/${1 / share}`,
      of("ours", "allMsPerDrawn"),
      share,
      peer,
      "ms",
    );
  }
  if (name.startsWith("remote")) {
    targets.atMost(`${title}: queue lag p95`, of("ours", "queueMsP95"), MOST_QUEUE_MS, "ms");
  }
}

/** What one edit of somebody else costs, on the smallest and the largest map that were measured. */
function judgeFlat(targets: Targets, results: Results, counts: readonly number[]): void {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least === most) return;
  for (const name of ["remote-overview", "remote-100"] as const) {
    const perEdit = (count: number): number =>
      results.median(count, name, "ours", "mainMsPerSecond") / (PEOPLE * SAMPLES_PER_SECOND);
    targets.atMostTimes(
      `${name}: a remote edit at ${most} notes against ${least}`,
      perEdit(most),
      FLAT,
      perEdit(least),
      "ms",
    );
  }
}
