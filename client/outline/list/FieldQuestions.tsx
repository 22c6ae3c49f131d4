import { useTranslations } from "use-intl";
import { FIELD_TITLES } from "../../../model/fieldNames.ts";
import type { FieldKey } from "../../../model/fields.ts";
import { guidingQuestions } from "../../../model/guidingQuestions.ts";
import { withName } from "../../../model/questionName.ts";
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
    ? asked.questions.map((question) => withName(question, language, customerName))
    : guidingQuestions(language, field, customerName);
  return (
    <details className={styles.questions} open={isEmpty || asked !== null}>
      <summary className={styles.summary}>
        {asked
          ? t("stepQuestions", { title: asked.title })
          : t("questionsOf", { field: FIELD_TITLES[language][field] })}
      </summary>
      <ul className={styles.asked}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  );
}
