import { useTranslations } from "use-intl";
import { leftMsOf, type Run } from "../../../../model/stepRun.ts";
import type { ServerClock } from "../../../session/serverClock.ts";
import styles from "./StepStrip.module.css";
import { timeText } from "./timeText.ts";
import { useServerTime } from "./useServerTime.ts";

interface StepTimeProps {
  readonly run: Run;
  readonly clock: ServerClock;
}

/** The time left by the server's clock; over the time it counts up, and says so in words. Never read out by itself. */
export function StepTime({ run, clock }: StepTimeProps) {
  const t = useTranslations("step");
  const now = useServerTime(clock);
  if (now === null) {
    return (
      <span className={styles.time} role="timer" aria-label={t("unknownTime")}>
        –:––
      </span>
    );
  }
  const { kind, text } = timeText(leftMsOf(run, now));
  return (
    <span className={styles.time} role="timer" data-time={kind}>
      <span className={styles.clock}>{text}</span>{" "}
      <span className={styles.timeWords}>{run.phase === "paused" ? t("paused") : t(kind)}</span>
    </span>
  );
}
