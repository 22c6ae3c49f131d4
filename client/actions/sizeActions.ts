import type { Editor } from "../state/editor.ts";
import { resizable } from "../tools/changing.ts";
import type { Action, ActionId } from "./action.ts";

type Resizing = typeof import("../tools/resizing.ts");

/** How large the selected notes are. What they do is fetched with the bar of the selection. */
export const SIZE_ACTIONS: readonly Action[] = [
  size("smaller", [","], ({ stepSize }, editor) => stepSize(editor, -1)),
  size("larger", ["."], ({ stepSize }, editor) => stepSize(editor, 1)),
  size("sizeSmall", [], ({ resize }, editor) => resize(editor, "small")),
  size("sizeNormal", [], ({ resize }, editor) => resize(editor, "normal")),
  size("sizeLarge", [], ({ resize }, editor) => resize(editor, "large")),
  size("sizeHuge", [], ({ resize }, editor) => resize(editor, "huge")),
];

function size(
  id: ActionId,
  shortcuts: readonly string[],
  deed: (resizing: Resizing, editor: Editor) => void,
): Action {
  return {
    id,
    shortcuts,
    edits: true,
    isEnabled: (editor) => resizable(editor).length > 0,
    // Where it cannot be fetched there is no bar of the selection either, and the key does nothing.
    run: (editor) =>
      void import("../tools/resizing.ts").then(
        (resizing) => deed(resizing, editor),
        () => undefined,
      ),
  };
}
