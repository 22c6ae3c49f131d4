import { percentile } from "../figures.ts";
import { figure, heading, percent, table } from "../server/report.ts";
import type { ContestantName } from "./contestant.ts";
import type { Figures } from "./measure.ts";
import type { Workload, WorkloadName } from "./workloads.ts";

/** What is measured beside the workloads. */
export interface Sizes {
  readonly completeMs: number;
  readonly restedMs: number;
  readonly heapMb: number;
  readonly growthMb: number;
}

type Figure = keyof Figures | keyof Sizes;
type Part = WorkloadName | "load" | "minute";

/** All figures of all runs. */
export interface Results {
  add(count: number, part: Part, page: ContestantName, figures: Partial<Record<Figure, number>>): void;
  /** the median of the runs; NaN where nothing was measured */
  median(count: number, part: Part, page: ContestantName, figure: Figure): number;
  print(count: number, workloads: readonly Workload[]): void;
}

const PAGES: readonly ContestantName[] = ["ours", "limit", "naive", "tldraw", "excalidraw"];

export function createResults(): Results {
  const samples = new Map<string, number[]>();
  const keyOf = (...parts: readonly unknown[]): string => parts.join("|");
  const median: Results["median"] = (count, part, page, name) =>
    percentile(samples.get(keyOf(count, part, page, name)) ?? [], 0.5);
  const has = (count: number, part: Part, page: ContestantName, name: Figure): boolean =>
    samples.has(keyOf(count, part, page, name));

  return {
    add(count, part, page, figures) {
      for (const [name, value] of Object.entries(figures)) {
        const key = keyOf(count, part, page, name);
        samples.set(key, [...(samples.get(key) ?? []), value]);
      }
    },
    median,
    print(count, workloads) {
      for (const { name, what } of workloads) {
        heading(`${count} notes: ${what}`);
        const of = (page: ContestantName, one: keyof Figures): number => median(count, name, page, one);
        const rows = PAGES.filter((page) => has(count, name, page, "framesPerSecond")).map((page) => [
          page,
          figure(of(page, "framesPerSecond")),
          figure(of(page, "drawnPerSecond")),
          figure(of(page, "frameMsP95")),
          figure(of(page, "mainMsPerFrame")),
          figure(of("ours", "mainMsPerFrame") / of(page, "mainMsPerFrame")),
          figure(of(page, "allMsPerDrawn")),
          figure(of("ours", "allMsPerDrawn") / of(page, "allMsPerDrawn")),
          figure(of(page, "queueMsP95")),
          percent(of(page, "othersShare")),
        ]);
        table(HEADER, rows);
      }
      heading(`${count} notes: load and memory`);
      const load = PAGES.filter((page) => has(count, "load", page, "completeMs")).map((page) => [
        page,
        figure(median(count, "load", page, "completeMs")),
        figure(median(count, "load", "ours", "completeMs") / median(count, "load", page, "completeMs")),
        figure(median(count, "load", page, "restedMs")),
        figure(median(count, "load", page, "heapMb")),
        figure(median(count, "load", "ours", "heapMb") / median(count, "load", page, "heapMb")),
        figure(median(count, "minute", page, "heapMb")),
        figure(median(count, "minute", page, "growthMb")),
      ]);
      table(
        [
          "",
          "complete ms",
          "ours ×",
          "at rest ms",
          "heap MB",
          "ours ×",
          "after a minute of 20 others MB",
          "in 30 s of it",
        ],
        load,
      );
    },
  };
}

const HEADER = [
  "",
  "frames/s",
  "drawn/s",
  "p95 ms",
  "main ms/frame",
  "ours ×",
  "all ms/drawn",
  "ours ×",
  "queue p95 ms",
  "others %",
];
