import type { UndoOutcome } from "../session/undoHistory.ts";
import { notify, type ViewStore } from "./viewStore.ts";

/** Says why nothing happened, where something was to be taken back. */
export function sayUndo(view: ViewStore, outcome: UndoOutcome): void {
  switch (outcome) {
    case "skipped":
      return notify(view, "undoSkipped");
    case "keptOthers":
      return notify(view, "undoKeptOthers");
    case "revealed":
      return notify(view, "undoRevealed");
    case "notAllowed":
      return notify(view, "undoNotAllowed");
    case "done":
    case "nothing":
  }
}
