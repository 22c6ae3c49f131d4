import { ChevronDown, CircleQuestionMark } from "lucide-react";
import type { Step } from "../../model/agendaStep.ts";
import type { FieldKey } from "../../model/fields.ts";
import { withName } from "../../model/questionName.ts";
import { contentLanguage } from "../i18n/languages.ts";
import type { Editor } from "../state/editor.ts";
import type { BoardLook } from "./boardLook.ts";
import styles from "./StepQuestions.module.css";
import type { StepQuestionsCard } from "./useStepQuestions.ts";

interface StepQuestionsProps {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly step: Step;
  readonly field: FieldKey;
  readonly questions: StepQuestionsCard;
}

/**
 * The questions of the step that is on, at the foot of its field, where notes come last. Folded, nothing stays there:
 * the button in the field's title row brings them back, which is also the one for keys and assistive technology.
 */
export function StepQuestions({ editor, look, step, field, questions }: StepQuestionsProps) {
  const { card, isShown, toggle } = questions;
  const { customerName } = editor.map.about();
  return (
    <div
      ref={card}
      className={styles.card}
      data-step-questions={field}
      data-folded={isShown ? undefined : ""}
    >
      <button type="button" className={styles.fold} tabIndex={-1} aria-hidden="true" onClick={toggle}>
        <CircleQuestionMark size={16} />
        <ChevronDown size={14} />
      </button>
      <ul className={styles.list}>
        {step.questions.map((question) => (
          <li key={question}>{withName(question, contentLanguage(look.language), customerName)}</li>
        ))}
      </ul>
    </div>
  );
}
