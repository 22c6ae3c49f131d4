import { useEffect, useRef } from "react";
import type { Note } from "../../model/note.ts";
import { WordHint } from "../panels/lens/WordHint.tsx";
import type { Editor } from "../state/editor.ts";
import { placeHint } from "./hintPlace.ts";
import styles from "./NoteEditor.module.css";
import { editorBox } from "./placeEditor.ts";

interface HintBesideNoteProps {
  readonly editor: Editor;
  readonly note: Note;
  readonly onReturn: () => void;
}

/** Keeps the hint to a word beside the open note, wherever that goes. */
export function HintBesideNote({ editor, note, onReturn }: HintBesideNoteProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = (): void => {
      const rect = editor.map.get(note.id)?.rect;
      const hint = element.current;
      if (!rect || !hint) return;
      const view = editor.camera.view.get();
      const { x, y, scale } = editorBox(editor.camera.camera.get(), rect, view);
      const around = { x, y, width: rect.width * scale, height: rect.height * scale };
      const at = placeHint(around, { width: hint.offsetWidth, height: hint.offsetHeight }, view);
      hint.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    };
    place();
    const resized = new ResizeObserver(place);
    if (element.current) resized.observe(element.current);
    const stops = [editor.camera.camera.subscribe(place), editor.map.onChange(place)];
    return () => {
      resized.disconnect();
      for (const stop of stops) stop();
    };
  }, [editor, note.id]);
  return (
    <div ref={element} className={styles.besideNote} data-note-tools="">
      <WordHint editor={editor} note={note} onReturn={onReturn} />
    </div>
  );
}
