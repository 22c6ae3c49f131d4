import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { canChange } from "./changing.ts";
import { finishEditing } from "./editing.ts";
import { handOf } from "./hand.ts";

/**
 * A map that is locked while one is at it: what is in the hand goes back to where it was, and an open text is closed
 * with all that was typed, which the server still takes. Returns the way to stop.
 */
export function layDownWhenLocked(editor: Editor): () => void {
  return editor.session.rights.subscribe(() => {
    const { editing, selection } = editor.view.getState();
    if (!editor.session.canEdit || [...selection].some((id) => !canChange(editor, id)))
      handOf(editor).send({ type: "escape" });
    if (editing === null || canChange(editor, editing)) return;
    finishEditing(editor);
    notify(editor.view, "lockedWhileWriting");
  });
}
