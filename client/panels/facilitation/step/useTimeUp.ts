import { useEffect } from "react";
import type { Run } from "../../../../model/stepRun.ts";
import type { ServerClock } from "../../../session/serverClock.ts";
import { useSignal } from "../../../state/useSignal.ts";

/** A device that slept when the time was up does not ring long after. */
const TOO_LATE_MS = 5000;

/** Calls once when the time of a running step is up while one is here; not for steps that are over already. */
export function useTimeUp(run: Run | null, clock: ServerClock, onTimeUp: () => void): void {
  const isSet = useSignal(clock.isSet);
  const endsAt = run?.phase === "running" ? run.endsAt : null;
  useEffect(() => {
    if (endsAt === null || !isSet) return;
    const left = endsAt - clock.now();
    if (left <= 0) return;
    const timer = setTimeout(() => {
      if (clock.now() - endsAt < TOO_LATE_MS) onTimeUp();
    }, left);
    return () => clearTimeout(timer);
  }, [endsAt, isSet, clock, onTimeUp]);
}
