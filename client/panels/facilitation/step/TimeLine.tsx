import { leftMsOf } from "../../../../model/stepRun.ts";
import { MINUTE_MS } from "../../../session/runControl.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import type { CurrentStep } from "../../../state/currentStep.ts";
import styles from "./StepStrip.module.css";
import { useServerTime } from "./useServerTime.ts";

interface TimeLineProps {
  readonly workshop: WorkshopSession;
  readonly current: CurrentStep;
}

/** The time left as a line that gets shorter; the numbers say the same. */
export function TimeLine({ workshop, current: { step, run } }: TimeLineProps) {
  const now = useServerTime(workshop.clock);
  if (now === null) return null;
  const left = leftMsOf(run, now);
  const part = Math.min(1, Math.max(0, left / (step.minutes * MINUTE_MS)));
  return (
    <div className={styles.timeLine} aria-hidden="true" data-time={left < 0 ? "over" : "left"}>
      <div className={styles.timeLeft} style={{ transform: `scaleX(${left < 0 ? 1 : part})` }} />
    </div>
  );
}
