import { useEffect, useRef } from "react";
import { doneBy } from "../../state/keyRecords.ts";
import { UNDO_KEYS } from "../../state/undoKeys.ts";

/** Fields that have no typing of their own to take back. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(["radio", "checkbox", "range"]);

/**
 * Undo and redo of the board, also while one types in a shared text: the browser's own would bring back what others have
 * changed since. In fields that nobody shares the browser keeps its keys.
 */
export function useUndoKeys(step: (direction: "undo" | "redo") => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const direction = event.isComposing ? null : doneBy(UNDO_KEYS, event);
      if (!direction) return;
      if (event.target instanceof HTMLInputElement && !WITHOUT_TEXT.has(event.target.type)) return;
      event.preventDefault();
      latest.current(direction);
    };
    const onBeforeInput = (event: InputEvent): void => {
      const { inputType, target } = event;
      if (!(target instanceof HTMLTextAreaElement)) return;
      if (inputType !== "historyUndo" && inputType !== "historyRedo") return;
      event.preventDefault();
      latest.current(inputType === "historyUndo" ? "undo" : "redo");
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("beforeinput", onBeforeInput);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("beforeinput", onBeforeInput);
    };
  }, []);
}
