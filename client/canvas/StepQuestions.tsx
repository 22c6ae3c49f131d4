import { ChevronDown, CircleQuestionMark } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Step } from "../../model/agendaStep.ts";
import type { FieldKey } from "../../model/fields.ts";
import { withName } from "../../model/guidingQuestions.ts";
import type { Editor } from "../state/editor.ts";
import type { BoardLook } from "./boardLook.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import styles from "./StepQuestions.module.css";

/** How much larger than the map the card is drawn at most, and its distance from the field's foot; as in the style. */
const LARGEST_SCALE = 2.8;
const MARGIN = 10;

interface StepQuestionsProps {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly texts: CanvasTexts;
  readonly step: Step;
  readonly field: FieldKey;
}

/**
 * The questions of the step that is on, at the foot of its field, where notes come last. They take no presses, and
 * fold by themselves before they cover a note; one's own choice counts for as long as the step is on.
 */
export function StepQuestions({ editor, look, texts, step, field }: StepQuestionsProps) {
  const card = useRef<HTMLDivElement>(null);
  const chosen = useStore(editor.view, ({ stepQuestions }) =>
    stepQuestions?.stepId === step.id ? stepQuestions.shown : null,
  );
  const hasRoom = useRoomBelowNotes(editor, field, card);
  const isShown = chosen === null ? hasRoom : chosen === "open";
  const { customerName } = editor.map.about();
  const toggle = (): void =>
    editor.view.setState({ stepQuestions: { stepId: step.id, shown: isShown ? "folded" : "open" } });
  return (
    <div
      ref={card}
      className={styles.card}
      data-step-questions={field}
      data-folded={isShown ? undefined : ""}
    >
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isShown}
        aria-label={texts.stepQuestions(step.title)}
        title={texts.stepQuestions(step.title)}
        onClick={toggle}
      >
        <CircleQuestionMark size={16} aria-hidden="true" />
        <ChevronDown size={14} aria-hidden="true" className={styles.chevron} />
      </button>
      <ul className={styles.list} aria-hidden={isShown ? undefined : true}>
        {step.questions.map((question) => (
          <li key={question}>{withName(question, look.language, customerName)}</li>
        ))}
      </ul>
    </div>
  );
}

/** True while the whole card fits between the lowest note and the field's foot, at the zoom of the moment. */
function useRoomBelowNotes(
  editor: Editor,
  field: FieldKey,
  card: { readonly current: HTMLElement | null },
): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  useEffect(() => {
    const look = (): void => {
      if (!card.current) return;
      const { zoom } = editor.camera.camera.get();
      const rect = editor.map.layout().fields[field];
      const lowest = editor.map.idsIn(field).reduce((edge, id) => {
        const note = editor.map.get(id)?.rect;
        return note ? Math.max(edge, note.y + note.height) : edge;
      }, rect.y);
      const scale = Math.min(1 / zoom, LARGEST_SCALE);
      setHasRoom((card.current.scrollHeight + MARGIN) * scale <= rect.y + rect.height - lowest);
    };
    look();
    const stops = [editor.camera.camera.subscribe(look), editor.map.onChange(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, field, card]);
  return hasRoom;
}
