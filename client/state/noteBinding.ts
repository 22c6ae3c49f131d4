import * as Y from "yjs";
import { editText } from "../../model/mapCommands.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { type BoundText, bindField, type TextHome } from "./boundText.ts";
import type { Editor } from "./editor.ts";

/** An open map whose notes are written in. */
type Written = Pick<Editor, "session" | "map">;

/** Where a note's text is: on the map, or in my draft for it. */
function homeOf({ session }: Written, noteId: string, onShortened: () => void): TextHome | null {
  const home = session.docOf(noteId);
  const value = home ? notesOf(home).get(noteId) : null;
  const text = value instanceof Y.Map ? value.get("text") : null;
  if (!(text instanceof Y.Text)) return null;
  return {
    text,
    write(after, caret) {
      let stands = after;
      session.change((doc, origin) => {
        if (doc === home) stands = editText(doc, noteId, after, caret, origin);
      }, "typing");
      if (stands.length < after.length) onShortened();
      return stands;
    },
  };
}

/** Binds a text field to a note; `onShortened` when more was typed than a note holds. */
export function bindText(
  area: HTMLTextAreaElement,
  editor: Written,
  noteId: string,
  onShortened: () => void,
): Pick<BoundText, "write" | "close"> {
  let home = homeOf(editor, noteId, onShortened);
  if (!home) return { write: () => undefined, close: () => undefined };
  const bound = bindField(area, home);
  /** Revealed while one writes in it: the note goes on in the map, with what was typed on the way. */
  const stopFollowing = editor.map.onNote(noteId, () => {
    const next = homeOf(editor, noteId, onShortened);
    if (!next || next.text === home?.text) return;
    home = next;
    bound.moveTo(next);
  });
  return {
    write: bound.write,
    close() {
      stopFollowing();
      bound.close();
    },
  };
}
