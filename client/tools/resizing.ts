import { nextSize } from "../../model/notePaper.ts";
import type { NoteSize } from "../../model/noteSize.ts";
import { resizeNotes } from "../../model/sizeCommands.ts";
import type { Editor } from "../state/editor.ts";
import { canChange, resizable } from "./changing.ts";

/** Gives notes one size, as one step: the selected ones, of which I may still change some. */
export function resize(editor: Editor, size: NoteSize, ids: readonly string[] = resizable(editor)): void {
  const mine = ids.filter((id) => canChange(editor, id));
  if (mine.every((id) => editor.map.get(id)?.note.size === size)) return;
  editor.session.change((doc, origin) => resizeNotes(doc, mine, size, origin));
}

/** One step from where the note stands that was selected first; afterwards all are alike. */
export function stepSize(editor: Editor, step: 1 | -1): void {
  const [first = ""] = resizable(editor);
  const size = editor.map.get(first)?.note.size;
  if (size !== undefined) resize(editor, nextSize(size, step) ?? size);
}
