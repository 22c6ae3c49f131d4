import { CircleQuestionMark, Volume2, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { withName } from "../../../../model/questionName.ts";
import { contentLanguage } from "../../../i18n/languages.ts";
import { fieldTitles } from "../../../i18n/names.ts";
import type { CurrentStep } from "../../../state/currentStep.ts";
import type { Editor } from "../../../state/editor.ts";
import { askWhy } from "../../../state/viewStore.ts";
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
  const words = useTranslations("words");
  const canvas = useTranslations("canvas");
  const [{ language, sound }, preferences] = usePreferences();
  const { customerName } = useAbout(editor);
  const { field } = step;
  const SoundSign = sound === "on" ? Volume2 : VolumeX;
  return (
    <div className={styles.details}>
      {children ? <div className={styles.controls}>{children}</div> : null}
      <p className={styles.rule}>
        {step.mode === "private"
          ? words("sentences", { first: t("modeText.private"), second: t(`names.${step.names}`) })
          : t(`modeText.${step.mode}`)}
      </p>
      {step.questions.length > 0 ? (
        <ul className={styles.questions}>
          {step.questions.map((question) => (
            <li key={question}>{withName(question, contentLanguage(language), customerName)}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.rule}>{t("noQuestions")}</p>
      )}
      <div className={styles.foot}>
        <span className={styles.rule}>{t("planned", { minutes: step.minutes })}</span>
        {field === null ? null : (
          <button
            type="button"
            className={buttonClass("quiet", "bar")}
            onClick={() => askWhy(editor.view, field)}
          >
            <CircleQuestionMark size={16} aria-hidden="true" />
            {canvas("whyField", { field: fieldTitles(language)[field] })}
          </button>
        )}
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
