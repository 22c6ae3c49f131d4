import { useEffect, useRef } from "react";
import type { Run } from "../../../../model/stepRun.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";

/** "I am done" counts for one run of a step: when a step starts, also the same one again, it is taken back. */
export function useDoneReset(workshop: WorkshopSession, run: Run | null): void {
  const begun = run === null ? null : `${run.stepId} ${run.startedAt}`;
  const before = useRef(begun);
  useEffect(() => {
    if (before.current === begun) return;
    before.current = begun;
    if (workshop.mine.get().doneWith !== null) workshop.show({ doneWith: null });
  }, [workshop, begun]);
}
