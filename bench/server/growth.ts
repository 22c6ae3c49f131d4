import type { LoadResult } from "../driver/job.ts";
import type { Contestant } from "./contestant.ts";
import { cpuPerThousandEdits, editP50, editP99, type LoadPlan, underLoad } from "./liveLoads.ts";
import type { PartContext } from "./part.ts";
import { figure, heading, note, percent, table } from "./report.ts";

const PATIENCE_SECONDS = 30;
/** How much more a large map or a full server may cost: the issue's ± 20 %; less is no fault. */
const FLAT = 1.2;

/** A map that grows, and a server that fills: ten busy people at 100 and 3,000 notes, beside 0 and 499 other maps. */
export async function growth({ contestants, seconds, targets }: PartContext): Promise<void> {
  heading(`A map that grows: 10 people edit at 20 Hz and nobody points, ${seconds} s, our server`);
  const ours = contestants.find(({ name }) => name === "ours");
  if (!ours) {
    note("our server does not take part");
    return;
  }
  const small = await measure(ours, seconds, { notes: 100 });
  const large = await measure(ours, seconds, { notes: 3000 });
  const alone = await measure(ours, seconds, {});
  const among = await measure(ours, seconds, { otherRooms: 499 });
  table(
    ["", "edit p50", "p99 ms", "cpu/1000 edits", "| driver", "others"],
    [
      ["100 notes", ...columns(small)],
      ["3,000 notes", ...columns(large)],
      ["1 open map", ...columns(alone)],
      ["500 open maps", ...columns(among)],
    ],
  );
  const judge = (what: string, before: LoadResult, after: LoadResult): void => {
    targets.atMostTimes(`growth: edit p50 flat ${what}`, editP50(after), FLAT, editP50(before), "ms");
    targets.atMostTimes(`growth: edit p99 flat ${what}`, editP99(after), FLAT, editP99(before), "ms");
    targets.atMostTimes(
      `growth: CPU per thousand edits flat ${what}`,
      cpuPerThousandEdits(after),
      FLAT,
      cpuPerThousandEdits(before),
      "ms",
    );
  };
  judge("from 100 to 3,000 notes", small, large);
  judge("from 1 to 500 open maps", alone, among);
}

function measure(ours: Contestant, seconds: number, around: Partial<LoadPlan>): Promise<LoadResult> {
  const plan: LoadPlan = {
    rooms: 1,
    peopleInRoom: 10,
    habits: () => ({ edits: 20, cursors: 0 }),
    seconds,
    patienceSeconds: PATIENCE_SECONDS,
    ...around,
  };
  return underLoad(ours, plan, false);
}

function columns(result: LoadResult): string[] {
  return [
    figure(result.edit.p50),
    figure(result.edit.p99),
    figure(cpuPerThousandEdits(result)),
    `| ${percent(result.driverCpuShare)}`,
    percent(result.othersCpuShare),
  ];
}
