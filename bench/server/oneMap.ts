import {
  compareUnderLoad,
  cpuPerCursor,
  cpuPerThousandEdits,
  editP50,
  editP99,
  judgeNothingLost,
  type LoadPlan,
  printCollapses,
  printRatios,
} from "./liveLoads.ts";
import type { PartContext } from "./part.ts";
import { heading } from "./report.ts";

const PATIENCE_SECONDS = 30;

/** W1: ten people, each editing and pointing twenty times a second. */
export async function fewBusyPeople({ contestants, seconds, targets }: PartContext): Promise<void> {
  heading(`W1: 10 people in one map, each edits and points at 20 Hz, ${seconds} s`);
  const plan: LoadPlan = {
    rooms: 1,
    peopleInRoom: 10,
    habits: () => ({ edits: 20, cursors: 20 }),
    seconds,
    patienceSeconds: PATIENCE_SECONDS,
  };
  const results = await compareUnderLoad(contestants, plan);
  printRatios("edit p50", "ms", contestants, results, editP50);
  printRatios("edit p99", "ms", contestants, results, editP99);
  printRatios("CPU per thousand edits", "ms", contestants, results, cpuPerThousandEdits);
  targets.atMost("W1 edit p99 ≤ 20 ms", editP99(results.get("ours")), 20, "ms");
  targets.atMostTimes(
    "W1 CPU per thousand edits ≤ @y/websocket-server",
    cpuPerThousandEdits(results.get("ours")),
    1,
    cpuPerThousandEdits(results.get("ywebsocket")),
    "ms",
  );
}

/** W2: a full room; twenty of two hundred edit. */
export async function fullRoom({ contestants, seconds, targets }: PartContext): Promise<void> {
  heading(`W2: 200 people in one map, 20 edit at 5 Hz, all point at 10 Hz, ${seconds} s`);
  const plan: LoadPlan = {
    rooms: 1,
    peopleInRoom: 200,
    habits: (person) => ({ edits: person % 10 === 0 ? 5 : 0, cursors: 10 }),
    seconds,
    patienceSeconds: PATIENCE_SECONDS,
  };
  const results = await compareUnderLoad(contestants, plan);
  printCollapses(contestants, results, plan);
  printRatios("edit p99", "ms", contestants, results, editP99);
  printRatios("CPU per delivered cursor", "µs", contestants, results, cpuPerCursor);
  const ours = results.get("ours");
  judgeNothingLost("W2 nothing lost", targets, results);
  targets.atMostTimes(
    "W2 edit p99 ≤ 1.3 × coalescing relay",
    editP99(ours),
    1.3,
    editP99(results.get("coalescing")),
    "ms",
  );
  targets.atMostTimes(
    "W2 CPU per delivered cursor ≤ 1.5 × coalescing relay",
    cpuPerCursor(ours),
    1.5,
    cpuPerCursor(results.get("coalescing")),
    "µs",
  );
  targets.atMostTimes(
    "W2 CPU per delivered cursor ≤ 1/5 of Hocuspocus",
    cpuPerCursor(ours),
    1 / 5,
    cpuPerCursor(results.get("hocuspocus")),
    "µs",
  );
  targets.atMost("W2 server under 35 % of one core", (ours?.cpuShare ?? Number.NaN) * 100, 35, "%");
}
