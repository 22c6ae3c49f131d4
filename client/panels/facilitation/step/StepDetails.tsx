import { Volume2, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { withName } from "../../../../model/questionName.ts";
import type { CurrentStep } from "../../../state/currentStep.ts";
import type { Editor } from "../../../state/editor.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useAbout } from "../../map/useAbout.ts";
import { usePreferences } from "../../preferencesContext.ts";
import styles from "./StepDetails.module.css";

interface StepDetailsProps {
  readonly editor: Editor;
  readonly current: CurrentStep;
  /** what a phone's line has no room for */
  readonly children: ReactNode;
}

/** Below the line: what to do, the questions, and the sound. */
export function StepDetails({ editor, current: { step }, children }: StepDetailsProps) {
  const t = useTranslations("step");
  const [{ language, sound }, preferences] = usePreferences();
  const { customerName } = useAbout(editor);
  const SoundSign = sound === "on" ? Volume2 : VolumeX;
  return (
    <div className={styles.details}>
      {children ? <div className={styles.controls}>{children}</div> : null}
      <p className={styles.rule}>
        {t(`modeText.${step.mode}`)}
        {step.mode === "private" ? ` ${t(`names.${step.names}`)}` : null}
      </p>
      {step.questions.length > 0 ? (
        <ul className={styles.questions}>
          {step.questions.map((question) => (
            <li key={question}>{withName(question, language, customerName)}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.rule}>{t("noQuestions")}</p>
      )}
      <div className={styles.foot}>
        <span className={styles.rule}>{t("planned", { minutes: step.minutes })}</span>
        <button
          type="button"
          className={buttonClass("quiet", "bar")}
          onClick={() => preferences.chooseSound(sound === "on" ? "off" : "on")}
        >
          <SoundSign size={16} aria-hidden="true" />
          {t(`sound.${sound}`)}
        </button>
      </div>
    </div>
  );
}
