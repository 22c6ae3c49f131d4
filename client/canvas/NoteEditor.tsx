import { useEffect, useRef, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Rect } from "../../model/fieldLayout.ts";
import { NOTE_PADDING } from "../../model/noteText.ts";
import type { Size } from "../geometry/camera.ts";
import { WordHint } from "../panels/lens/WordHint.tsx";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { canChange } from "../tools/changing.ts";
import { reveal } from "../tools/revealing.ts";
import type { BoardLook } from "./boardLook.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import { leaveText } from "./editorKeys.ts";
import { FacetChoice } from "./FacetChoice.tsx";
import { HintBesideNote } from "./HintBesideNote.tsx";
import styles from "./NoteEditor.module.css";
import { NoteTextArea } from "./NoteTextArea.tsx";
import { OVERSIZE, placeEditor } from "./placeEditor.ts";
import { RemoteCarets } from "./RemoteCarets.tsx";
import { PHONE_WIDTH } from "./useFirstView.ts";

interface NoteEditorProps {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly texts: CanvasTexts;
  readonly size: Size;
}

/** The open note's text as a real text field: over the note, on a phone in a sheet above the keyboard. */
export function NoteEditor(props: NoteEditorProps) {
  const { editor, size } = props;
  const noteId = useStore(editor.view, (state) => (state.writesIn === "map" ? state.editing : null));
  const record = useSyncExternalStore(
    (listener) => (noteId === null ? () => undefined : editor.map.onNote(noteId, listener)),
    () => (noteId === null ? undefined : editor.map.get(noteId)),
  );
  useEditRights(editor);
  if (!record || !canChange(editor, record.note.id)) return null;
  const Form = size.width < PHONE_WIDTH ? EditorSheet : EditorOnNote;
  return <Form key={record.note.id} {...props} record={record} />;
}

interface FormProps extends NoteEditorProps {
  readonly record: NoteRecord;
}

function EditorOnNote({ editor, look, texts, record }: FormProps) {
  const element = useRef<HTMLDivElement>(null);
  const { note, fitted } = record;
  const paint = look.palette.notes[note.colour];

  useEffect(() => {
    const place = (): void => {
      const current = editor.map.get(note.id);
      if (current && element.current) placeEditor(element.current, textRect(current), editor.camera);
    };
    place();
    const stops = [editor.camera.camera.subscribe(place), editor.map.onChange(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, note.id]);

  const fontSize = fitted.fontSize * OVERSIZE;
  return (
    <>
      <div
        ref={element}
        className={styles.editor}
        style={{ backgroundColor: paint.fill, color: look.palette.noteText, fontSize }}
      >
        <NoteTextArea editor={editor} noteId={note.id} label={texts.noteText} />
        <RemoteCarets editor={editor} noteId={note.id} text={note.text} />
      </div>
      <HintBesideNote editor={editor} note={note} onReturn={() => focusText(element.current)} />
    </>
  );
}

/** What the text has of a note: all of it, or what its picture leaves. */
function textRect({ note, fitted, rect }: NoteRecord): Rect {
  if (!note.image) return rect;
  // A picture alone makes room with the first letter.
  const above = fitted.lines.length === 0 ? rect.height / 2 : fitted.textTop - NOTE_PADDING;
  return { ...rect, y: rect.y + above, height: rect.height - above };
}

function focusText(form: HTMLElement | null): void {
  form?.querySelector("textarea")?.focus({ preventScroll: true });
}

/** Keeps the sheet on top of the keyboard, which covers the page without resizing it. */
function stayAboveKeyboard(sheet: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const place = (): void => {
    const canvasBottom = sheet.offsetParent?.getBoundingClientRect().bottom ?? window.innerHeight;
    const covered = canvasBottom - viewport.height - viewport.offsetTop;
    sheet.style.bottom = `${Math.max(0, covered)}px`;
    // What stands on the sheet has the room above it.
    sheet.style.setProperty("--hint-room", `${Math.max(SMALLEST_HINT, sheet.offsetTop - 2 * HINT_GAP)}px`);
  };
  place();
  viewport.addEventListener("resize", place);
  viewport.addEventListener("scroll", place);
  return () => {
    viewport.removeEventListener("resize", place);
    viewport.removeEventListener("scroll", place);
  };
}

/** Room for a hint above the sheet, CSS pixels: some air, and never less than a few lines to scroll in. */
const HINT_GAP = 8;
const SMALLEST_HINT = 140;

/** The part of a phone's canvas that stays visible above sheet and keyboard. */
const VISIBLE_PART = 0.42;

function EditorSheet({ editor, look, texts, record, size }: FormProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const { note } = record;
  const paint = look.palette.notes[note.colour];

  useEffect(() => (sheet.current ? stayAboveKeyboard(sheet.current) : undefined), []);
  useEffect(() => {
    const rect = editor.map.get(note.id)?.rect;
    if (rect)
      reveal(editor, rect, { top: 16, right: 16, bottom: size.height * (1 - VISIBLE_PART), left: 16 });
  }, [editor, note.id, size.height]);

  return (
    <div ref={sheet} className={styles.sheet} data-note-tools="">
      <div className={styles.aboveSheet}>
        <WordHint editor={editor} note={note} onReturn={() => focusText(sheet.current)} />
      </div>
      <div style={{ backgroundColor: paint.fill, color: look.palette.noteText, borderRadius: 10 }}>
        <NoteTextArea editor={editor} noteId={note.id} label={texts.noteText} />
      </div>
      <div className={styles.sheetRow}>
        <FacetChoice editor={editor} notes={[note]} language={look.language} label={texts.facets} />
        <button type="button" className={styles.done} onClick={() => leaveText(editor)}>
          {texts.done}
        </button>
      </div>
    </div>
  );
}
