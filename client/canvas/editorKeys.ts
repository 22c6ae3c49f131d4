import { actionOf, isEnabled } from "../actions/actions.ts";
import type { Editor } from "../state/editor.ts";
import { doneBy, shortcutOf } from "../state/keyRecords.ts";
import { sayUndo } from "../state/sayUndo.ts";
import { TEXT_KEYS } from "../state/textKeys.ts";
import { UNDO_KEYS } from "../state/undoKeys.ts";
import { notify } from "../state/viewStore.ts";
import { seenByAfter } from "../tools/addingNotes.ts";
import { finishEditing } from "../tools/editing.ts";
import { cleanPasted, isTooMuchAtOnce } from "../tools/pastedText.ts";
import { addLines, createNoteAfter, hasRoomFor, linesOf } from "../tools/placing.ts";

/** What browsers say of a key that an input method has taken. */
const KEY_OF_INPUT_METHOD = 229;

/** What a key does while a note's text is open. True when the browser must not do it too. */
export function onEditorKey(editor: Editor, noteId: string, event: KeyboardEvent, text: string): boolean {
  // Safari has ended the composition already when the Enter that ended it arrives.
  if (event.isComposing || event.keyCode === KEY_OF_INPUT_METHOD) return false;
  const direction = doneBy(UNDO_KEYS, event);
  if (direction) {
    stepBack(editor, noteId, direction);
    return true;
  }
  const hint = actionOf("wordHint");
  if (hint.shortcuts.includes(shortcutOf(event)) && isEnabled(hint, editor)) {
    hint.run(editor);
    return true;
  }
  switch (doneBy(TEXT_KEYS, event)) {
    case "leaveText":
      if (event.key === "Escape" && foldWordHint(editor)) return true;
      leaveText(editor);
      return true;
    case "nextNote":
      // Fast entry: a group writes one thought after the other and never reaches for the mouse.
      if (text.trim() === "") leaveText(editor);
      else createNoteAfter(editor, noteId);
      return true;
    case null:
      return false;
  }
}

/** Closes the text; whoever writes by key goes on at the note. */
export function leaveText(editor: Editor): void {
  editor.view.setState({ asksFor: "board" });
  finishEditing(editor);
}

/** Back to the small sign, where the hint lies open; false where it does not. */
function foldWordHint({ view }: Editor): boolean {
  const { wordHint } = view.getState();
  if (wordHint !== "card" && wordHint !== "cardInFocus") return false;
  view.setState({ wordHint: "sign" });
  return true;
}

/** Undo and redo of the map, not of the text field: its own would bring back what others have changed since. */
export function stepBack(editor: Editor, noteId: string, direction: "undo" | "redo"): void {
  const isEmpty = editor.map.get(noteId)?.note.text === "";
  // Undoing the note itself: closed first, or the editor would report that someone deleted it.
  if (direction === "undo" && isEmpty) editor.view.setState({ editing: null });
  sayUndo(editor.view, editor.session.undo[direction]());
}

/** Several lines pasted at once become several notes: the first line goes into this one. One line stays as it is, cleaned. */
export function splitPaste(pasted: string): { readonly first: string; readonly rest: readonly string[] } {
  const [first, ...rest] = linesOf(pasted);
  if (first !== undefined && rest.length > 0) return { first, rest };
  return { first: cleanPasted(pasted).replace(/^\n+|\n+$/g, ""), rest: [] };
}

/** Makes notes of the further lines of a paste, beside the note that took the first. */
export function pasteRest(editor: Editor, noteId: string, rest: readonly string[]): void {
  const note = editor.map.get(noteId)?.note;
  if (!note || !hasRoomFor(editor, rest.length)) return;
  if (isTooMuchAtOnce(rest)) return notify(editor.view, "clipboard", 0, { name: "tooMuch" });
  const seenBy = seenByAfter(editor, noteId);
  finishEditing(editor);
  addLines(editor, rest, note.place.field, note, seenBy);
  const selection = new Set([noteId, ...editor.view.getState().selection]);
  editor.view.setState({ selection });
  notify(editor.view, "notesPasted", selection.size);
}

/** Puts a pasted picture on the note that is open, which stays open. */
export function pastePicture(editor: Editor, noteId: string, picture: File): void {
  void import("../clipboard/bringPicture.ts").then(
    ({ bringPicture }) => bringPicture(editor, picture, { kind: "note", noteId }),
    () => undefined,
  );
}
