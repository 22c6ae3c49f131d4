import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import { bindField } from "./boundText.ts";
import type { Editor } from "./editor.ts";
import { doneBy } from "./keyRecords.ts";
import { sayUndo } from "./sayUndo.ts";
import { UNDO_KEYS } from "./undoKeys.ts";

/** The title of a bundle or of a contradiction, open to be written. */
export interface OpenTitle {
  readonly editor: Editor;
  /** read once; null when it is gone already */
  readonly text: Y.Text | null;
  readonly write: (doc: Y.Doc, after: string, caret: number, origin: unknown) => string;
  readonly onClose: () => void;
}

/** Ties a field to a title and puts the cursor into it. The browser owns its value; others write in it, too. */
export function useBoundTitle(title: OpenTitle): {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const { editor, onClose } = title;
  const input = useRef<HTMLInputElement>(null);
  const given = useRef(title);
  useLayoutEffect(() => {
    given.current = title;
  });

  // In the same moment as the tap: only then phones open their keyboard.
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
    element.focus({ preventScroll: true });
    element.select();
    return () => bound.close();
  }, [editor]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const direction = doneBy(UNDO_KEYS, event);
    if (event.key === "Escape" || (event.key === "Enter" && event.target === input.current)) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (direction) {
      event.preventDefault();
      // The map's, not the field's own: that would bring back what others have changed since.
      sayUndo(editor.view, editor.session.undo[direction]());
    }
  };
  return { input, onKeyDown };
}
