import { CircleQuestionMark, Plus } from "lucide-react";
import type { CSSProperties } from "react";
import { useStore } from "zustand";
import type { Step } from "../../model/agendaStep.ts";
import type { Rect } from "../../model/fieldLayout.ts";
import type { FieldKey, PlaceKey } from "../../model/fields.ts";
import { isBigScreen } from "../actions/steeringActions.ts";
import { fieldTitles } from "../i18n/names.ts";
import { questionsOf } from "../i18n/questionsOf.ts";
import type { Editor } from "../state/editor.ts";
import { useCanEdit } from "../state/useEditRights.ts";
import { askWhy } from "../state/viewStore.ts";
import { createNoteIn } from "../tools/placing.ts";
import type { BoardLook } from "./boardLook.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import { FieldEvidence } from "./FieldEvidence.tsx";
import styles from "./FieldOverlay.module.css";
import { StepQuestions } from "./StepQuestions.tsx";
import { useStepQuestions } from "./useStepQuestions.ts";
import { WaitingChip } from "./WaitingChip.tsx";

interface FieldBoxProps {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly texts: CanvasTexts;
  readonly place: PlaceKey;
  readonly rect: Rect;
  /** the session's step when it asks something at this field, else null */
  readonly step: Step | null;
}

/** What stands over one painted field: how many notes wait, its questions, and a way to write. */
export function FieldBox({ editor, look, texts, place, rect, step }: FieldBoxProps) {
  const canEdit = useCanEdit(editor);
  const asked = useStore(editor.view, ({ questions }) => place !== "parking" && questions.has(place));
  const stepQuestions = useStepQuestions(editor, step, place);
  const title = fieldTitles(look.language)[place];
  const hasNotes = editor.map.hasNotesIn(place);
  return (
    <fieldset
      aria-label={title}
      data-field={place}
      className={styles.field}
      style={fieldStyle(
        { left: rect.x, top: rect.y, width: rect.width, height: rect.height },
        look.palette.fields[place],
      )}
    >
      <div className={styles.buttons} data-buttons={place}>
        <WaitingChip editor={editor} place={place} title={title} texts={texts} />
        {place !== "parking" && <FieldEvidence editor={editor} field={place} texts={texts} />}
        {step !== null ? (
          <QuestionsButton
            label={texts.stepQuestions(step.title)}
            isOpen={stepQuestions.isShown}
            onToggle={stepQuestions.toggle}
          />
        ) : place !== "parking" && hasNotes ? (
          <QuestionsButton
            label={texts.questionsOf(title)}
            isOpen={asked}
            onToggle={() => toggleQuestions(editor, place)}
          />
        ) : place !== "parking" && !isBigScreen() ? (
          // Its questions are painted on it.
          <button
            type="button"
            className={styles.button}
            aria-label={texts.whyField(title)}
            aria-haspopup="dialog"
            title={texts.whyField(title)}
            onClick={() => askWhy(editor.view, place)}
          >
            <CircleQuestionMark aria-hidden="true" />
          </button>
        ) : null}
        {canEdit && (
          <button
            type="button"
            className={styles.button}
            aria-label={texts.newNoteIn(title)}
            title={texts.newNoteIn(title)}
            onClick={() => createNoteIn(editor, place)}
          >
            <Plus aria-hidden="true" />
          </button>
        )}
      </div>
      {place !== "parking" && step !== null ? (
        <StepQuestions editor={editor} look={look} step={step} field={place} questions={stepQuestions} />
      ) : place !== "parking" && asked && hasNotes ? (
        <Questions editor={editor} look={look} field={place} why={texts.whyField(title)} />
      ) : null}
    </fieldset>
  );
}

/** A box over the map in the colours of its field. */
export function fieldStyle(
  box: CSSProperties,
  paint: { readonly title: string; readonly fill: string },
): CSSProperties {
  return { ...box, "--field-title": paint.title, "--field-fill": paint.fill } as CSSProperties;
}

interface QuestionsButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function QuestionsButton({ label, isOpen, onToggle }: QuestionsButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      onClick={onToggle}
    >
      <CircleQuestionMark aria-hidden="true" />
    </button>
  );
}

function toggleQuestions(editor: Editor, field: FieldKey): void {
  const next = new Set(editor.view.getState().questions);
  if (!next.delete(field)) next.add(field);
  editor.view.setState({ questions: next });
}

interface QuestionsProps {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly field: FieldKey;
  readonly why: string;
}

/** The guiding questions on a card of their own: painted under notes nobody could read them. */
function Questions({ editor, look, field, why }: QuestionsProps) {
  return (
    <div className={styles.questions}>
      <ul>
        {questionsOf(look.language, field, editor.map.about().customerName).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {isBigScreen() ? null : (
        <button
          type="button"
          className={styles.why}
          aria-haspopup="dialog"
          onClick={() => askWhy(editor.view, field)}
        >
          {why}
        </button>
      )}
    </div>
  );
}
