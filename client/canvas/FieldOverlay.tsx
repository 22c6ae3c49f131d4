import { CircleQuestionMark, Plus } from "lucide-react";
import { type CSSProperties, useEffect, useRef, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { type FieldKey, PLACES, type PlaceKey } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { currentStep } from "../state/currentStep.ts";
import type { Editor } from "../state/editor.ts";
import { useCanEdit, useEditRights } from "../state/useEditRights.ts";
import { useSignal } from "../state/useSignal.ts";
import type { Hand } from "../tools/hand.ts";
import { createNoteIn } from "../tools/placing.ts";
import type { BoardLook } from "./boardLook.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import { FieldEvidence } from "./FieldEvidence.tsx";
import styles from "./FieldOverlay.module.css";
import { BUTTONS_FROM_ZOOM, buttonScale, EVIDENCE_FROM_ZOOM } from "./fieldHeader.ts";
import { StepQuestions } from "./StepQuestions.tsx";
import { WaitingChip } from "./WaitingChip.tsx";

interface FieldOverlayProps {
  readonly editor: Editor;
  readonly hand: Hand;
  readonly look: BoardLook;
  readonly texts: CanvasTexts;
}

/** Real buttons over the painted fields. The whole moves with one transform per frame. */
export function FieldOverlay({ editor, hand, look, texts }: FieldOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null);
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  const questions = useStore(editor.view, (state) => state.questions);
  const rights = useEditRights(editor);
  const canEdit = useCanEdit(editor);
  useSignal(editor.workshop.session);
  const step = currentStep(editor.workshop)?.step ?? null;
  const { fields, portrait } = editor.map.layout();

  useEffect(() => {
    const element = overlay.current;
    if (!element) return;
    let shownZoom = 0;
    const follow = (): void => {
      const { x, y, zoom } = editor.camera.camera.get();
      keepButtonsInView(element, editor);
      element.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      if (zoom === shownZoom) return;
      shownZoom = zoom;
      element.style.setProperty("--button-scale", String(buttonScale(zoom)));
      element.toggleAttribute("data-far", zoom < BUTTONS_FROM_ZOOM);
      element.toggleAttribute("data-farther", zoom < EVIDENCE_FROM_ZOOM);
      element.style.setProperty("--inverse-zoom", String(1 / zoom));
    };
    const tellBusy = (): void => {
      const { kind } = hand.preview.get();
      element.toggleAttribute("data-busy", kind !== "none" && kind !== "moving the map");
    };
    follow();
    const stops = [
      editor.camera.camera.subscribe(follow),
      editor.camera.view.subscribe(follow),
      hand.preview.subscribe(tellBusy),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, hand]);

  return (
    <div ref={overlay} className={styles.overlay}>
      {PLACES.map((place) => {
        const { x, y, width, height } = fields[place];
        const title = FIELD_TITLES[look.language][place];
        const asked = place !== "parking" && questions.has(place);
        const hasNotes = editor.map.idsIn(place).length > 0;
        return (
          <fieldset
            key={place}
            aria-label={title}
            data-field={place}
            className={styles.field}
            style={fieldStyle({ left: x, top: y, width, height }, look.palette.fields[place])}
          >
            <div className={styles.buttons} data-buttons={place}>
              <WaitingChip editor={editor} place={place} title={title} texts={texts} />
              {place !== "parking" && <FieldEvidence editor={editor} field={place} texts={texts} />}
              {place !== "parking" && hasNotes && (
                <button
                  type="button"
                  className={styles.button}
                  aria-label={texts.questionsOf(title)}
                  aria-expanded={asked}
                  title={texts.questionsOf(title)}
                  onClick={() => toggleQuestions(editor, place)}
                >
                  <CircleQuestionMark aria-hidden="true" />
                </button>
              )}
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
            {step !== null && place !== "parking" && step.field === place && step.questions.length > 0 && (
              <StepQuestions
                key={step.id}
                editor={editor}
                look={look}
                texts={texts}
                step={step}
                field={place}
              />
            )}
            {asked && hasNotes && <Questions editor={editor} look={look} place={place} />}
          </fieldset>
        );
      })}
      {rights === "all" && (
        <button
          type="button"
          className={styles.portrait}
          aria-label={texts.editCustomer}
          title={texts.editCustomer}
          style={fieldStyle(
            {
              left: portrait.x - portrait.radius,
              top: portrait.y - portrait.radius,
              width: 2 * portrait.radius,
              height: 2 * portrait.radius,
            },
            { title: look.palette.portrait.text, fill: look.palette.portrait.fill },
          )}
          onClick={() => editor.view.setState({ dialog: "about" })}
        />
      )}
    </div>
  );
}

/** CSS pixels of a field that must show at its left before its buttons move into view. */
const TITLE_PIXELS = 190;

/** The buttons of a field whose right end is out of view stand at the edge of the screen instead. */
function keepButtonsInView(overlay: HTMLElement, editor: Editor): void {
  const { x, zoom } = editor.camera.camera.get();
  const { width } = editor.camera.view.get();
  const { fields } = editor.map.layout();
  for (const buttons of overlay.querySelectorAll<HTMLElement>("[data-buttons]")) {
    const field = fields[buttons.dataset.buttons as PlaceKey];
    const hidden = (field.x + field.width) * zoom + x - width;
    const most = field.width * zoom - TITLE_PIXELS;
    const shift = Math.round(Math.max(0, Math.min(hidden, most)) / zoom);
    const value = shift === 0 ? "" : `${-shift}px 0`;
    if (buttons.style.translate === value) continue;
    buttons.style.translate = value;
    // Away from their own place they stand on painted text.
    buttons.toggleAttribute("data-moved", shift !== 0);
  }
}

function fieldStyle(
  box: CSSProperties,
  paint: { readonly title: string; readonly fill: string },
): CSSProperties {
  return { ...box, "--field-title": paint.title, "--field-fill": paint.fill } as CSSProperties;
}

function toggleQuestions(editor: Editor, field: FieldKey): void {
  const next = new Set(editor.view.getState().questions);
  if (!next.delete(field)) next.add(field);
  editor.view.setState({ questions: next });
}

interface QuestionsProps {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly place: PlaceKey & FieldKey;
}

/** The guiding questions on a card of their own: painted under notes nobody could read them. */
function Questions({ editor, look, place }: QuestionsProps) {
  return (
    <ul className={styles.questions}>
      {guidingQuestions(look.language, place, editor.map.about().customerName).map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}
