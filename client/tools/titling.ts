import type { Editor } from "../state/editor.ts";
import { canChangeCluster } from "./changing.ts";
import { finishEditing } from "./editing.ts";
import { reveal } from "./revealing.ts";

/** Opens a cluster's title for writing. */
export function openTitle(editor: Editor, clusterId: string): void {
  const record = editor.clusters.get(clusterId);
  if (!record || !canChangeCluster(editor, record)) return;
  finishEditing(editor);
  editor.view.setState({ titling: clusterId });
  reveal(editor, record.shape.title);
}

/** Closes the title that is open; what is typed next is a step of its own. */
export function closeTitle(editor: Editor): void {
  if (editor.view.getState().titling === null) return;
  editor.view.setState({ titling: null });
  editor.session.write(() => undefined);
}
