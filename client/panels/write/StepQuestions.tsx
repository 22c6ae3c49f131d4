import { LockKeyhole } from "lucide-react";
import { useTranslations } from "use-intl";
import { withName } from "../../../model/questionName.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import type { Writer } from "../../state/createWriter.ts";
import { currentStep } from "../../state/currentStep.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useAbout } from "../map/useAbout.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./StepQuestions.module.css";

/** How one works in the step that is on, whether others see it, and its questions. */
export function StepQuestions({ writer }: { readonly writer: Writer }) {
  const t = useTranslations("step");
  const write = useTranslations("write");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  useSignal(writer.workshop.session);
  const mode = useSignal(writer.mode);
  const { customerName } = useAbout(writer);
  const step = currentStep(writer.workshop)?.step ?? null;
  const isPrivate = mode !== "open";
  return (
    <section className={styles.step} aria-label={write("questions")} data-mode={mode}>
      <p className={isPrivate ? styles.private : styles.rule}>
        {isPrivate ? <LockKeyhole size={16} aria-hidden="true" /> : null}
        <span>
          {isPrivate
            ? words("sentences", {
                first: t("modeText.private"),
                second: t(mode === "private-hidden" ? "names.hidden" : "names.shown"),
              })
            : step
              ? t(`modeText.${step.mode}`)
              : write("noStep")}
        </span>
      </p>
      {step && step.questions.length > 0 ? (
        <ul className={styles.questions}>
          {step.questions.map((question) => (
            <li key={question}>{withName(question, contentLanguage(language), customerName)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
