import { useEffect, useRef } from "react";

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
      const key = event.key.toLowerCase();
      const mod = event.ctrlKey || event.metaKey;
      if (!mod || event.altKey || event.isComposing || (key !== "z" && key !== "y")) return;
      if (event.target instanceof HTMLInputElement && event.target.type !== "radio") return;
      event.preventDefault();
      latest.current(key === "z" && !event.shiftKey ? "undo" : "redo");
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
