import { useEffect, useRef, useSyncExternalStore } from "react";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import { currentStep } from "../state/currentStep.ts";
import type { Editor } from "../state/editor.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { useSignal } from "../state/useSignal.ts";
import type { Hand } from "../tools/hand.ts";
import type { BoardLook } from "./boardLook.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import { FieldBox, fieldStyle } from "./FieldBox.tsx";
import styles from "./FieldOverlay.module.css";
import { buttonGap, buttonScale, controlsAt } from "./fieldHeader.ts";
import { moveWithMap } from "./moveWithMap.ts";

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
  const rights = useEditRights(editor);
  useSignal(editor.workshop.session);
  const step = currentStep(editor.workshop)?.step ?? null;
  const { fields, portrait } = editor.map.layout();

  useEffect(() => {
    const element = overlay.current;
    if (!element) return;
    const keepSize = (zoom: number): void => {
      element.style.setProperty("--button-scale", String(buttonScale(zoom)));
      element.style.setProperty("--button-gap", `${buttonGap(zoom, look.pressing)}px`);
      element.dataset.controls = controlsAt(zoom, look.pressing);
      element.style.setProperty("--inverse-zoom", String(1 / zoom));
    };
    const tellBusy = (): void => {
      const { kind } = hand.preview.get();
      element.toggleAttribute("data-busy", kind !== "none" && kind !== "moving the map");
    };
    const stops = [
      moveWithMap(element, editor.camera, {
        onMoved: () => keepButtonsInView(element, editor),
        onZoomed: keepSize,
      }),
      hand.preview.subscribe(tellBusy),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, hand, look.pressing]);

  return (
    <div ref={overlay} className={styles.overlay}>
      {PLACES.map((place) => (
        <FieldBox
          key={place}
          editor={editor}
          look={look}
          texts={texts}
          place={place}
          rect={fields[place]}
          step={step?.field === place && step.questions.length > 0 ? step : null}
        />
      ))}
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
