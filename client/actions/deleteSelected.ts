import { deleteNotes } from "../../model/mapCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { changeableSelection } from "../tools/changing.ts";

/** Deletes the selected notes as one step. The server would refuse a participant who takes too many of others. */
export function deleteSelected(editor: Editor): void {
  const ids = changeableSelection(editor);
  const { me, change } = editor.session;
  const others = ids.filter((id) => editor.map.get(id)?.note.author !== me.participantId);
  if (me.role !== "facilitator" && others.length > LIMITS.deletedNotesOfOthers) {
    notify(editor.view, "tooManyDeleted", LIMITS.deletedNotesOfOthers);
    return;
  }
  if (ids.length === 0) return;
  editor.view.setState({ selection: new Set(), editing: null });
  change((doc, origin) => deleteNotes(doc, ids, origin));
}
