import * as Y from "yjs";
import { editText } from "../../model/mapCommands.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { type AreaBinding, bindArea } from "../session/bindArea.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";

interface HomedText {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
}

function textOf({ session }: Editor, noteId: string): HomedText | null {
  const doc = session.docOf(noteId);
  const value = doc ? notesOf(doc).get(noteId) : null;
  const text = value instanceof Y.Map ? value.get("text") : null;
  return doc && text instanceof Y.Text ? { doc, text } : null;
}

/** A text field and a note's text, kept the same both ways. */
export type TextBinding = Pick<AreaBinding, "write" | "close">;

/** Binds a text field to a note; see `bindArea`. What is typed becomes the smallest splice. */
export function bindText(area: HTMLTextAreaElement, editor: Editor, noteId: string): TextBinding {
  const { session, map } = editor;
  const found = textOf(editor, noteId);
  if (!found) return { write: () => undefined, close: () => undefined };
  let { doc: home, text } = found;

  const binding = bindArea(area, text, (after, caret) => {
    let stands = after;
    session.change((doc, origin) => {
      if (doc === home) stands = editText(doc, noteId, after, caret, origin);
    }, "typing");
    if (stands.length < after.length) notify(editor.view, "textShortened");
    return stands;
  });

  /** Revealed while one writes in it: the note goes on in the map, with what was typed on the way. */
  const follow = (): void => {
    const next = textOf(editor, noteId);
    if (!next || next.text === text) return;
    ({ doc: home, text } = next);
    binding.moveTo(text);
  };
  const stopFollowing = map.onNote(noteId, follow);
  return {
    write: binding.write,
    close() {
      stopFollowing();
      binding.close();
    },
  };
}
