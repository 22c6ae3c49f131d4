import { useTranslations } from "use-intl";
import { leftMsOf, type Run } from "../../../model/stepRun.ts";
import type { ServerClock } from "../../session/serverClock.ts";
import { currentStep } from "../../state/currentStep.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { timeText } from "../facilitation/step/timeText.ts";
import { useServerTime } from "../facilitation/step/useServerTime.ts";
import styles from "./BigScreen.module.css";

/** The step that is on and the time it has left, to be read from the last row. */
export function ScreenStep({ editor }: { readonly editor: Editor }) {
  useSignal(editor.workshop.session);
  const current = currentStep(editor.workshop);
  if (!current) return null;
  return (
    <p className={styles.step}>
      <span>{current.step.title}</span>
      <ScreenTime run={current.run} clock={editor.workshop.clock} />
    </p>
  );
}

function ScreenTime({ run, clock }: { readonly run: Run; readonly clock: ServerClock }) {
  const t = useTranslations("steering.screen");
  const now = useServerTime(clock);
  if (now === null) return null;
  const { kind, text } = timeText(leftMsOf(run, now));
  return (
    <span className={styles.clock} role="timer" data-time={kind}>
      {text} <span className={styles.words}>{run.phase === "paused" ? t("paused") : t(kind)}</span>
    </span>
  );
}
