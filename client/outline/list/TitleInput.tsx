import { useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import { LIMITS } from "../../../model/wire.ts";
import { bindField } from "../../state/boundText.ts";
import type { Editor } from "../../state/editor.ts";
import { sayUndo } from "../../state/sayUndo.ts";
import styles from "./ListView.module.css";

interface TitleInputProps {
  readonly editor: Editor;
  readonly label: string;
  readonly placeholder: string;
  /** read once; null when it is gone already */
  readonly text: Y.Text | null;
  readonly write: (doc: Y.Doc, after: string, caret: number, origin: unknown) => string;
  readonly onClose: () => void;
}

/** The title of a bundle or a contradiction, open where it stands in the list. The browser owns its value. */
export function TitleInput(props: TitleInputProps) {
  const { editor, label, placeholder, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  const given = useRef(props);
  useLayoutEffect(() => {
    given.current = props;
  });

  useLayoutEffect(() => {
    const element = input.current;
    const { text } = given.current;
    if (!element || !text) return;
    const bound = bindField(element, {
      text,
      write(after, caret) {
        let stands = after;
        editor.session.write((doc, origin) => {
          stands = given.current.write(doc, after, caret, origin);
        }, "typing");
        return stands;
      },
    });
    element.focus();
    element.select();
    return () => bound.close();
  }, [editor]);

  return (
    <input
      ref={input}
      className={styles.titleInput}
      aria-label={label}
      placeholder={placeholder}
      lang={editor.map.about().language}
      maxLength={LIMITS.clusterTitleLength}
      autoComplete="off"
      enterKeyHint="done"
      onBlur={() => {
        // Another window: the title stays open.
        if (document.hasFocus()) onClose();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const key = event.key.toLowerCase();
        const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
        if (key === "escape" || key === "enter") {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        } else if (isMod && (key === "z" || key === "y")) {
          event.preventDefault();
          sayUndo(editor.view, editor.session.undo[key === "z" && !event.shiftKey ? "undo" : "redo"]());
        }
      }}
    />
  );
}
