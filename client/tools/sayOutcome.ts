import type { UndoOutcome } from "../session/undoHistory.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";

/** Says why nothing has happened, where a step was not taken back. */
export function sayOutcome(editor: Editor, outcome: UndoOutcome): void {
  switch (outcome) {
    case "skipped":
      return notify(editor.view, "undoSkipped");
    case "notAllowed":
      return notify(editor.view, "undoNotAllowed");
    case "done":
    case "nothing":
  }
}
