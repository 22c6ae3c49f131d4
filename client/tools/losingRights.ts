import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { canChange } from "./changing.ts";
import { finishEditing } from "./editing.ts";
import { handOf } from "./hand.ts";

/**
 * A map or a note that is locked while one is at it: what is in the hand goes back to where it was, and an open text is
 * closed with all that was typed, which the server still takes. Returns the way to stop.
 */
export function layDownWhenLocked(editor: Editor): () => void {
  const judge = (): void => {
    const { editing, selection } = editor.view.getState();
    if (!editor.session.canEdit || [...selection].some((id) => !canChange(editor, id)))
      handOf(editor).send({ type: "escape" });
    if (editing === null || canChange(editor, editing)) return;
    finishEditing(editor);
    notify(editor.view, "lockedWhileWriting");
  };
  const stops = [
    editor.session.rights.subscribe(judge),
    editor.map.onChange(({ notes }) => {
      const isInHand = (id: string): boolean => {
        const { editing, selection } = editor.view.getState();
        return editing === id || selection.has(id);
      };
      if (notes.some(({ id, before, after }) => after?.note.locked && !before?.note.locked && isInHand(id)))
        judge();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
