import { Plus } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { NOTE_HEIGHT, NOTE_WIDTH } from "../../model/fieldLayout.ts";
import { type ColourScheme, PALETTES } from "../../model/palette.ts";
import { toScreen } from "../geometry/camera.ts";
import { noGestures } from "../panels/controls/noGestures.ts";
import type { Editor } from "../state/editor.ts";
import { useCanEdit } from "../state/useEditRights.ts";
import { handOf } from "../tools/hand.ts";
import { createNoteInView } from "../tools/placing.ts";
import type { TrayTexts } from "./canvasTexts.ts";
import styles from "./NoteTray.module.css";
import { readPointer } from "./pointerInput.ts";
import { Swatches } from "./Swatches.tsx";

export interface NoteTrayProps {
  readonly editor: Editor;
  readonly scheme: ColourScheme;
  readonly texts: TrayTexts;
}

/** The stack of paper: drag a note from it onto the map, or press it. Beside it the colours. Nothing for those who only look on. */
export function NoteTray({ editor, scheme, texts }: NoteTrayProps) {
  const hand = handOf(editor);
  const colour = useStore(editor.view, (state) => state.colour);
  const palette = PALETTES[scheme];
  const canEdit = useCanEdit(editor);
  if (!canEdit) return null;

  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const input = readPointer(event.nativeEvent, hand.origin(), false);
    if (!input || (input.type === "down" && event.button !== 0)) return;
    if (input.type !== "down") return hand.send(input);
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.takeFromTray(input, colour);
  };
  // The pointer's own click is its release; a click from the keyboard or a screen reader comes without one.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    createNoteInView(editor, { colour });
  };

  return (
    <div className={styles.tray} style={paperStyle(palette.notes[colour], palette.noteText)}>
      <button
        ref={noGestures}
        type="button"
        className={styles.stack}
        aria-label={texts.newNote}
        title={texts.newNote}
        // After a tap the browser presses the mouse, too, which would take the focus from the note just opened.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerUp={onPointer}
        onPointerCancel={onPointer}
        onKeyDown={onKey}
        onClick={(event) => {
          // Synthetic: assistive technology presses without a pointer.
          if (event.detail === 0) createNoteInView(editor, { colour });
        }}
      >
        <span className={styles.sheet} />
        <span className={styles.sheet} />
        <span className={styles.sheet}>
          <Plus aria-hidden="true" />
        </span>
      </button>
      <div className={styles.colours} data-folds="">
        <Swatches
          palette={palette}
          texts={texts}
          current={colour}
          onChoose={(next) => editor.view.setState({ colour: next })}
        />
      </div>
      <Ghost editor={editor} />
    </div>
  );
}

/** The note on its way, while it is still over bars that the canvas cannot paint on. */
function Ghost({ editor }: { readonly editor: Editor }) {
  const hand = handOf(editor);
  const preview = useSyncExternalStore(hand.preview.subscribe, hand.preview.get);
  if (preview.kind !== "new note") return null;
  const camera = editor.camera.camera.get();
  const { x, y } = toScreen(camera, preview.corner);
  const origin = hand.origin();
  return (
    <div
      className={styles.ghost}
      style={{
        width: NOTE_WIDTH * camera.zoom,
        height: NOTE_HEIGHT * camera.zoom,
        transform: `translate(${x + origin.x}px, ${y + origin.y}px) rotate(-2deg)`,
      }}
    />
  );
}

function paperStyle(paint: { readonly fill: string; readonly edge: string }, ink: string): CSSProperties {
  return { "--paper": paint.fill, "--paper-edge": paint.edge, "--paper-ink": ink } as CSSProperties;
}
