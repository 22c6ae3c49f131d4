import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { mayLink } from "../tools/linkHandle.ts";
import { linkNotes } from "../tools/linking.ts";
import type { Action } from "./action.ts";

/** Contradictions by key: between two selected notes, or from one that is remembered to the next that is selected. */
export const LINK_ACTIONS: readonly Action[] = [
  {
    id: "contradiction",
    shortcuts: ["y"],
    edits: true,
    isEnabled: (editor) => {
      const ids = [...editor.view.getState().selection];
      return ids.length > 0 && ids.length <= 2 && ids.every((id) => mayLink(editor, id));
    },
    run: drawContradiction,
  },
];

function drawContradiction(editor: Editor): void {
  const { selection, linkFrom } = editor.view.getState();
  const [one = "", other] = selection;
  if (other !== undefined) return linkNotes(editor, one, other);
  if (linkFrom !== null && linkFrom !== one && editor.map.get(linkFrom))
    return linkNotes(editor, linkFrom, one);
  editor.view.setState({ linkFrom: one });
  notify(editor.view, "chooseSecond");
}
