import {
  compareUnderLoad,
  cpuPerThousandEdits,
  editP50,
  editP99,
  type LoadPlan,
  printRatios,
} from "./liveLoads.ts";
import type { PartContext } from "./part.ts";
import { figure, heading, note } from "./report.ts";

const MAPS = 500;
const PATIENCE_SECONDS = 30;
/** Our rooms leave memory 30 s after their last member, and are compacted then. */
const IDLE_SECONDS = 45;
/** Allocators keep a little; what stays of what 500 maps took must be no more than this. */
const KEPT_SHARE = 0.2;
const UNKNOWN = { before: Number.NaN, open: Number.NaN, idle: Number.NaN };

/** W3: a platform's everyday: many small maps, a little in each. Nobody points, so that CPU per edit is that of edits. */
export async function manyMaps({ contestants, seconds, targets }: PartContext): Promise<void> {
  heading(`W3: ${MAPS} maps × 2 people, each edits once a second and nobody points, ${seconds} s`);
  const plan: LoadPlan = {
    rooms: MAPS,
    peopleInRoom: 2,
    habits: () => ({ edits: 1, cursors: 0 }),
    seconds,
    patienceSeconds: PATIENCE_SECONDS,
    idleSeconds: IDLE_SECONDS,
  };
  const results = await compareUnderLoad(contestants, plan);
  for (const { name, title } of contestants) {
    const { before, open, idle } = results.get(name)?.residentKb ?? UNKNOWN;
    const idleText = Number.isNaN(idle) ? "" : `, ${figure(idle / 1024)} MB ${IDLE_SECONDS} s after all left`;
    note(
      `memory of ${title}: ${figure(before / 1024)} MB before, ${figure(open / 1024)} MB with ${MAPS} maps open ` +
        `(${figure((open - before) / MAPS)} KB a map)${idleText}`,
    );
  }
  printRatios("CPU per thousand edits", "ms", contestants, results, cpuPerThousandEdits);
  printRatios("edit p50", "ms", contestants, results, editP50);
  printRatios("edit p99", "ms", contestants, results, editP99);
  const ours = results.get("ours");
  const { before, open, idle } = ours?.residentKb ?? UNKNOWN;
  targets.atMostTimes(
    "W3 CPU per thousand edits ≤ 0.8 × @y/websocket-server",
    cpuPerThousandEdits(ours),
    0.8,
    cpuPerThousandEdits(results.get("ywebsocket")),
    "ms",
  );
  targets.atMost("W3 memory per open two-person map ≤ 80 KB above base", (open - before) / MAPS, 80, "KB");
  targets.atMost(
    `W3 memory returned when idle (at most ${KEPT_SHARE * 100} % of it kept)`,
    idle - before,
    (open - before) * KEPT_SHARE,
    "KB",
  );
  targets.atMostTimes(
    "W3 edit p99 ≤ 1.5 × plain relay",
    editP99(ours),
    1.5,
    editP99(results.get("relay")),
    "ms",
  );
}
