import type { Editor } from "../state/editor.ts";
import { changeableSelection } from "../tools/changing.ts";
import { canLock } from "../tools/locking.ts";
import type { Action } from "./action.ts";

/** Selecting what is alike, and arranging what is selected. What they say stands under `arranging.actions`. */
export const ARRANGING = [
  "selectField",
  "selectSameColour",
  "selectSameAuthor",
  "selectSameEvidence",
  "selectFiltered",
  "alignLeft",
  "alignCentre",
  "alignRight",
  "alignTop",
  "alignMiddle",
  "alignBottom",
  "distributeAcross",
  "distributeDown",
  "bringToFront",
  "sendToBack",
  "lockNotes",
  "snapToGrid",
] as const;
export type ArrangingId = (typeof ARRANGING)[number];

const KEYS: Readonly<Partial<Record<ArrangingId, readonly string[]>>> = {
  selectField: ["mod+shift+a"],
  bringToFront: ["pageup"],
  sendToBack: ["pagedown"],
  lockNotes: ["shift+k"],
  snapToGrid: ["shift+d"],
};

/** What they do is fetched with the first of them, or with their menu. */
export const ARRANGE_ACTIONS: readonly Action[] = ARRANGING.map((id) => ({
  id,
  shortcuts: KEYS[id] ?? [],
  edits: !id.startsWith("select"),
  isEnabled: (editor) => canArrange(editor, id),
  run: (editor) => void import("./arranging/arrange.ts").then(({ arrange }) => arrange(editor, id)),
}));

export function isArranging(id: Action["id"]): id is ArrangingId {
  return (ARRANGING as readonly string[]).includes(id);
}

function canArrange(editor: Editor, id: ArrangingId): boolean {
  const { selection, filter } = editor.view.getState();
  switch (id) {
    case "selectField":
    case "snapToGrid":
      return true;
    case "selectFiltered":
      return filter !== null;
    case "selectSameColour":
    case "selectSameAuthor":
    case "selectSameEvidence":
      return selection.size > 0;
    case "lockNotes":
      return [...selection].some((one) => canLock(editor, one));
    case "bringToFront":
    case "sendToBack":
      return changeableSelection(editor).length > 0;
    case "distributeAcross":
    case "distributeDown":
      return selection.size > 2 && changeableSelection(editor).length > 0;
    case "alignLeft":
    case "alignCentre":
    case "alignRight":
    case "alignTop":
    case "alignMiddle":
    case "alignBottom":
      return selection.size > 1 && changeableSelection(editor).length > 0;
  }
}
