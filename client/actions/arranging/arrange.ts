import { bringToFront, sendToBack } from "../../../model/layerCommands.ts";
import { setLocked } from "../../../model/lockCommands.ts";
import type { Editor } from "../../state/editor.ts";
import { keepSnapping } from "../../state/snappingChoice.ts";
import { changeableSelection, isLocked } from "../../tools/changing.ts";
import { canLock } from "../../tools/locking.ts";
import { actionOf, isEnabled } from "../actions.ts";
import type { ArrangingId } from "../arrangeActions.ts";
import { alignSelected, distributeSelected } from "./alignSelected.ts";
import { selectAlike, selectFields, selectFiltered } from "./selectAlike.ts";

/** Does it, where it can be done still: fetching this has taken a moment. */
export function arrange(editor: Editor, id: ArrangingId): void {
  if (!isEnabled(actionOf(id), editor)) return;
  switch (id) {
    case "selectField":
      return selectFields(editor);
    case "selectSameColour":
      return selectAlike(editor, "colour");
    case "selectSameAuthor":
      return selectAlike(editor, "author");
    case "selectSameEvidence":
      return selectAlike(editor, "evidence");
    case "selectFiltered":
      return selectFiltered(editor);
    case "alignLeft":
      return alignSelected(editor, "left");
    case "alignCentre":
      return alignSelected(editor, "centre");
    case "alignRight":
      return alignSelected(editor, "right");
    case "alignTop":
      return alignSelected(editor, "top");
    case "alignMiddle":
      return alignSelected(editor, "middle");
    case "alignBottom":
      return alignSelected(editor, "bottom");
    case "distributeAcross":
      return distributeSelected(editor, "x");
    case "distributeDown":
      return distributeSelected(editor, "y");
    case "bringToFront":
    case "sendToBack": {
      const ids = changeableSelection(editor);
      const lay = id === "bringToFront" ? bringToFront : sendToBack;
      return editor.session.change((doc, origin) => lay(doc, ids, origin));
    }
    case "lockNotes":
      return toggleLock(editor);
    case "snapToGrid": {
      const next = editor.view.getState().snapping === "grid" ? "notes" : "grid";
      keepSnapping(next);
      return editor.view.setState({ snapping: next });
    }
  }
}

/** Locks those of the selected notes that I may, or, when all of them are locked, unlocks them. */
function toggleLock(editor: Editor): void {
  const ids = [...editor.view.getState().selection].filter((id) => canLock(editor, id));
  const areLocked = ids.every((id) => isLocked(editor.map.get(id)));
  editor.session.write((doc, origin) => setLocked(doc, ids, !areLocked, origin));
}
