import { dissolveCluster } from "../../model/clusterCommands.ts";
import { deleteNotes } from "../../model/mapCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { canChangeCluster, changeableSelection } from "../tools/changing.ts";
import { select } from "../tools/selecting.ts";

/** Deletes the selected notes as one step. The server would refuse a participant who takes too many of others. */
export function deleteSelected(editor: Editor): void {
  const ids = changeableSelection(editor);
  const { me, change } = editor.session;
  const notes = ids.flatMap((id) => {
    const record = editor.map.get(id);
    return record?.stack?.notes ?? record?.note ?? [];
  });
  const others = notes.filter(({ author }) => author !== me.participantId);
  if (me.role !== "facilitator" && others.length > LIMITS.deletedNotesOfOthers) {
    notify(editor.view, "tooManyDeleted", LIMITS.deletedNotesOfOthers);
    return;
  }
  if (ids.length === 0) return;
  const going = new Set(ids);
  const emptied = editor.clusters
    .list()
    .filter((record) => record.noteIds.every((id) => going.has(id)) && canChangeCluster(editor, record));
  editor.view.setState({ editing: null });
  select(editor, []);
  change((doc, origin) =>
    doc.transact(() => {
      deleteNotes(doc, ids, origin);
      for (const { cluster } of emptied) dissolveCluster(doc, cluster.id, origin);
    }, origin),
  );
}
