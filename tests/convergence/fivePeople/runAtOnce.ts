import type { Action, ActionId } from "../../../client/actions/action.ts";
import { isArranging } from "../../../client/actions/arrangeActions.ts";
import { arrange } from "../../../client/actions/arranging/arrange.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { resize, stepSize } from "../../../client/tools/resizing.ts";
import type { NoteSize } from "../../../model/noteSize.ts";

const SIZES: Readonly<Partial<Record<ActionId, NoteSize>>> = {
  sizeSmall: "small",
  sizeNormal: "normal",
  sizeLarge: "large",
  sizeHuge: "huge",
};

/** Runs an action. What the product fetches when it is first done is here already, so that the same seed does the same. */
export function runAtOnce({ id, run }: Action, editor: Editor): void {
  const size = SIZES[id];
  if (isArranging(id)) arrange(editor, id);
  else if (id === "smaller" || id === "larger") stepSize(editor, id === "larger" ? 1 : -1);
  else if (size !== undefined) resize(editor, size);
  else run(editor);
}
