import { setHidden } from "../../model/mapCommands.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { changeableSelection } from "../tools/changing.ts";

/** Hides the selected notes for all but facilitators, or, when all of them are hidden, shows them again. */
export function toggleHidden(editor: Editor): void {
  const ids = changeableSelection(editor);
  const areHidden = ids.every((id) => editor.map.get(id)?.note.hidden === true);
  if (ids.length === 0) return;
  editor.session.write((doc, origin) => setHidden(doc, ids, !areHidden, origin));
  if (!areHidden) {
    const undo = (): void => editor.session.write((doc, origin) => setHidden(doc, ids, false, origin));
    notify(editor.view, "notesHidden", ids.length, { undo });
  }
}
