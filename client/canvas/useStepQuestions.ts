import { type RefObject, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Step } from "../../model/agendaStep.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";

/** How much larger than the map the card is drawn at most, and its distance from the field's foot; as in the style. */
const LARGEST_SCALE = 2.8;
const MARGIN = 10;

/** The card with a step's questions at a field. */
export interface StepQuestionsCard {
  readonly card: RefObject<HTMLDivElement | null>;
  readonly isShown: boolean;
  toggle(): void;
}

/**
 * Folds the card by itself before it covers a note; one's own choice counts for as long as the step is on. `step` null:
 * there is no card.
 */
export function useStepQuestions(editor: Editor, step: Step | null, place: PlaceKey): StepQuestionsCard {
  const card = useRef<HTMLDivElement>(null);
  const stepId = step?.id ?? null;
  const chosen = useStore(editor.view, ({ stepQuestions }) =>
    stepId !== null && stepQuestions?.stepId === stepId ? stepQuestions.shown : null,
  );
  const [hasRoom, setHasRoom] = useState(true);
  useEffect(() => {
    if (stepId === null) return;
    const look = (): void => {
      if (card.current) setHasRoom(fitsBelowNotes(editor, place, card.current));
    };
    look();
    const stops = [editor.camera.camera.subscribe(look), editor.map.onChange(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, place, stepId]);
  const isShown = chosen === null ? hasRoom : chosen === "open";
  return {
    card,
    isShown,
    toggle() {
      if (stepId === null) return;
      editor.view.setState({ stepQuestions: { stepId, shown: isShown ? "folded" : "open" } });
    },
  };
}

/** True while the whole card fits between the lowest note and the field's foot, at the zoom of the moment. */
function fitsBelowNotes(editor: Editor, place: PlaceKey, card: HTMLElement): boolean {
  const { zoom } = editor.camera.camera.get();
  const rect = editor.map.layout().fields[place];
  const lowest = editor.map.idsIn(place).reduce((edge, id) => {
    const note = editor.map.get(id)?.rect;
    return note ? Math.max(edge, note.y + note.height) : edge;
  }, rect.y);
  const scale = Math.min(1 / zoom, LARGEST_SCALE);
  return (card.scrollHeight + MARGIN) * scale <= rect.y + rect.height - lowest;
}
