import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import styles from "./StepStrip.module.css";

interface DoneButtonProps {
  readonly workshop: WorkshopSession;
  readonly stepId: string;
}

/** "I am done" with this step; a second press takes it back. */
export function DoneButton({ workshop, stepId }: DoneButtonProps) {
  const t = useTranslations("step");
  const isDone = useSignal(workshop.mine).doneWith === stepId;
  return (
    <button
      type="button"
      className={`${buttonClass("secondary", "bar")} ${styles.done}`}
      aria-pressed={isDone}
      aria-label={t("done")}
      onClick={() => workshop.show({ doneWith: isDone ? null : stepId })}
    >
      <span className={styles.tick}>{isDone ? <Check size={16} aria-hidden="true" /> : null}</span>
      <span className={styles.doneLong}>{t("done")}</span>
      <span className={styles.doneShort}>{t("doneShort")}</span>
    </button>
  );
}
