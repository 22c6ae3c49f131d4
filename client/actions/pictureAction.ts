import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { canChange } from "../tools/changing.ts";
import type { Action } from "./action.ts";

/** Opens the picture of the selected note large or, where it has none, asks for one. */
export const PICTURE_ACTION: Action = {
  id: "picture",
  shortcuts: ["shift+i"],
  edits: false,
  isEnabled: (editor) => pictured(editor) !== null,
  run: ({ view }) => view.setState({ dialog: "picture" }),
};

/** The one selected note, if it has a picture to be looked at or may get one. */
export function pictured(editor: Editor): NoteRecord | null {
  const [id, ...more] = editor.view.getState().selection;
  const record = id === undefined || more.length > 0 ? undefined : editor.map.get(id);
  return record && (record.note.image !== null || canChange(editor, record.note.id)) ? record : null;
}
