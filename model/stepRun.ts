import { isId } from "./ids.ts";
import { asRecord, isNumber, isTime } from "./plainValue.ts";

/** The step that is on, and its clock. `leftMs` is negative once a step that was paused had run over. */
export type Run =
  | {
      readonly stepId: string;
      readonly startedAt: number;
      readonly phase: "running";
      readonly endsAt: number;
    }
  | {
      readonly stepId: string;
      readonly startedAt: number;
      readonly phase: "paused";
      readonly leftMs: number;
    };

/** Runs are kept by group; this key is for everybody whose group has no run of its own. */
export const ALL_GROUPS = "all";

export function readRun(value: unknown): Run | null {
  const { stepId, startedAt, phase, endsAt, leftMs } = asRecord(value);
  if (!isId(stepId) || !isTime(startedAt)) return null;
  if (phase === "running") return isTime(endsAt) ? { stepId, startedAt, phase, endsAt } : null;
  return phase === "paused" && isNumber(leftMs) ? { stepId, startedAt, phase, leftMs } : null;
}

/** What is left of a step at `now`, both by the server's clock; negative when it runs over. */
export function leftMsOf(run: Run, now: number): number {
  return run.phase === "running" ? run.endsAt - now : run.leftMs;
}
