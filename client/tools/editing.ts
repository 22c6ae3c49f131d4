import { deleteNotes } from "../../model/mapCommands.ts";
import { isBlank } from "../../model/noteImage.ts";
import type { Editor } from "../state/editor.ts";
import { canChange } from "./changing.ts";
import { reveal } from "./revealing.ts";
import { select } from "./selecting.ts";

/** Opens a note's text for writing. */
export function openNote(editor: Editor, id: string): void {
  const record = editor.map.get(id);
  if (!record || !canChange(editor, id)) return;
  if (editor.view.getState().editing !== id) finishEditing(editor);
  select(editor, [id]);
  editor.view.setState({ editing: id });
  reveal(editor, record.rect);
}

/** Closes the note whose text is open. A note that was left empty is taken away again. */
export function finishEditing(editor: Editor): void {
  const id = editor.view.getState().editing;
  if (id === null) return;
  editor.view.setState({ editing: null });
  const record = editor.map.get(id);
  if (!record) return;
  if (isBlank(record.note)) editor.session.change((doc, origin) => deleteNotes(doc, [id], origin), "leaving");
  // Nothing to write, but what is typed next, in another note, must be a step of its own.
  else editor.session.change(() => undefined);
}
