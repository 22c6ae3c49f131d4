import { useLayoutEffect, useRef } from "react";
import { LIMITS } from "../../model/wire.ts";
import { pictureIn } from "../clipboard/pictureIn.ts";
import type { Editor } from "../state/editor.ts";
import { bindText } from "../state/noteBinding.ts";
import { notify } from "../state/viewStore.ts";
import { finishEditing } from "../tools/editing.ts";
import { onEditorKey, pastePicture, pasteRest, splitPaste, stepBack } from "./editorKeys.ts";
import styles from "./NoteEditor.module.css";

interface NoteTextAreaProps {
  readonly editor: Editor;
  readonly noteId: string;
  readonly label: string;
}

/** The text field of one note. The browser owns its value; React never renders it again. */
export function NoteTextArea({ editor, noteId, label }: NoteTextAreaProps) {
  const ref = useRef<HTMLTextAreaElement>(null);

  // In the same moment as the tap: only then phones open their keyboard.
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area) return;
    const binding = bindText(area, editor, noteId, () => notify(editor.view, "textShortened"));
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);

    const showCaret = (): void => {
      editor.session.show({ editing: { noteId, caret: area.selectionEnd } });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (onEditorKey(editor, noteId, event, area.value)) event.preventDefault();
    };
    const onBeforeInput = (event: InputEvent): void => {
      if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
      event.preventDefault();
      stepBack(editor, noteId, event.inputType === "historyUndo" ? "undo" : "redo");
    };
    const onPaste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      const picture = pasted === "" && event.clipboardData ? pictureIn(event.clipboardData) : null;
      if (picture) pastePicture(editor, noteId, picture);
      if (pasted === "") return;
      event.preventDefault();
      const { first, rest } = splitPaste(pasted);
      area.setRangeText(first, area.selectionStart, area.selectionEnd, "end");
      binding.write();
      showCaret();
      if (rest.length > 0) pasteRest(editor, noteId, rest);
    };
    const onBlur = (event: FocusEvent): void => {
      // Another window or the bar of this note: the text stays open.
      const next = event.relatedTarget instanceof Element ? event.relatedTarget : null;
      if (!document.hasFocus() || next?.closest("[data-note-tools]")) return;
      if (editor.view.getState().editing === noteId) finishEditing(editor);
    };
    const listeners = {
      keydown: onKey,
      beforeinput: onBeforeInput,
      paste: onPaste,
      blur: onBlur,
      input: showCaret,
      keyup: showCaret,
      pointerup: showCaret,
    } as const;
    for (const [type, listener] of Object.entries(listeners)) {
      area.addEventListener(type, listener as EventListener);
    }
    showCaret();
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        area.removeEventListener(type, listener as EventListener);
      }
      binding.close();
      editor.session.show({ editing: null });
    };
  }, [editor, noteId]);

  return (
    <textarea
      ref={ref}
      className={styles.area}
      aria-label={label}
      dir="auto"
      lang={editor.map.about().language}
      spellCheck
      autoCapitalize="sentences"
      enterKeyHint="next"
      // One more than is kept, so that a longer text is noticed and said.
      maxLength={LIMITS.noteTextLength + 1}
    />
  );
}
