import { compareNotes } from "../../model/mapDocument.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { pasteLines } from "../tools/placing.ts";

/** Puts the selected notes' texts, one a line in reading order, on the clipboard. True when there were any. */
export function writeClipboard(editor: Editor, data: DataTransfer): boolean {
  const notes = [...editor.view.getState().selection].flatMap((id) => editor.map.get(id)?.note ?? []);
  if (notes.length === 0) return false;
  // A line is a note when pasted, so a note's own line breaks become spaces.
  const lines = notes.sort(compareNotes).map((note) => note.text.replace(/\s*\n\s*/g, " "));
  data.setData("text/plain", lines.join("\n"));
  notify(editor.view, "copied", notes.length);
  return true;
}

/** Makes notes of the pasted lines. True when there was text. */
export function readClipboard(editor: Editor, data: DataTransfer): boolean {
  const text = data.getData("text/plain");
  if (!text.trim()) return false;
  pasteLines(editor, text);
  return true;
}

/** Paste from a menu, where the browser sends no event: it may ask the person for permission first. */
export async function pasteFromSystem(editor: Editor): Promise<void> {
  try {
    const text = await navigator.clipboard.readText();
    if (text.trim()) pasteLines(editor, text);
  } catch {
    // Refused, or plain http: the keys still work, because they bring an event of their own.
  }
}
