import type { Editor } from "../state/editor.ts";
import { handOf } from "../tools/hand.ts";

/** Whether somebody is at work so that nothing may move under their hands: typing, dragging, or in a dialog. */
export function isBusy(editor: Editor): boolean {
  const { editing, dialog } = editor.view.getState();
  if (editing !== null || dialog !== null || isTyping()) return true;
  switch (handOf(editor).preview.get().kind) {
    case "dragging":
    case "new note":
    case "link":
    case "marquee":
    case "resizing":
      return true;
    case "none":
    case "moving the map":
      return false;
  }
}

/** Calls after each moment in which somebody may have stopped being busy. Returns the way to stop. */
export function watchBusy(editor: Editor, listener: () => void): () => void {
  // The focus is not there yet where it goes when it leaves.
  const onFocus = (): void => queueMicrotask(listener);
  const stops = [editor.view.subscribe(listener), handOf(editor).preview.subscribe(listener)];
  document.addEventListener("focusout", onFocus);
  return () => {
    document.removeEventListener("focusout", onFocus);
    for (const stop of stops) stop();
  };
}

function isTyping(): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return !focused.readOnly;
  if (focused instanceof HTMLInputElement) return TEXT_INPUTS.has(focused.type) && !focused.readOnly;
  return focused instanceof HTMLElement && focused.isContentEditable;
}

const TEXT_INPUTS: ReadonlySet<string> = new Set([
  "text",
  "search",
  "email",
  "url",
  "tel",
  "password",
  "number",
]);
