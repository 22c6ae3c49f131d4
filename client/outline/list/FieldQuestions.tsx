import { useTranslations } from "use-intl";
import type { FieldKey } from "../../../model/fields.ts";
import { withName } from "../../../model/questionName.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { questionsOf } from "../../i18n/questionsOf.ts";
import { useAbout } from "../../panels/map/useAbout.ts";
import { usePreferences } from "../../panels/preferencesContext.ts";
import { currentStep } from "../../state/currentStep.ts";
import { useSignal } from "../../state/useSignal.ts";
import styles from "./ListView.module.css";
import { useListDesk } from "./listDesk.ts";

interface FieldQuestionsProps {
  readonly field: FieldKey;
  /** nothing is written yet: then the questions stand open */
  readonly isEmpty: boolean;
}

/** What the group is asked about a field: by the step that is on, else by the map itself. */
export function FieldQuestions({ field, isEmpty }: FieldQuestionsProps) {
  const t = useTranslations("canvas");
  const { editor } = useListDesk();
  const [{ language }] = usePreferences();
  const { customerName } = useAbout(editor);
  useSignal(editor.workshop.session);
  const step = currentStep(editor.workshop)?.step;
  const asked = step?.field === field && step.questions.length > 0 ? step : null;
  const questions = asked
    ? asked.questions.map((question) => withName(question, contentLanguage(language), customerName))
    : questionsOf(language, field, customerName);
  return (
    <details className={styles.questions} open={isEmpty || asked !== null}>
      <summary className={styles.summary}>
        {asked
          ? t("stepQuestions", { title: asked.title })
          : t("questionsOf", { field: fieldTitles(language)[field] })}
      </summary>
      <ul className={styles.asked}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  );
}
