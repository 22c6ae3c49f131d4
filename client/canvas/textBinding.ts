import * as Y from "yjs";
import { editText } from "../../model/mapCommands.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { minimalSplice } from "../../model/textDiff.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { shiftIndex, shiftSplice, type TextStep } from "./caretShift.ts";

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
export interface TextBinding {
  /** takes over what the field says now */
  write(): void;
  close(): void;
}

interface Composition {
  /** the field when the composition began */
  readonly base: string;
  /** what others changed meanwhile; the field is not touched, or the input method would lose its place */
  readonly changes: (readonly TextStep[])[];
}

/**
 * Binds a text field to a note. What is typed becomes the smallest splice; what others type arrives around the
 * caret. While an input method composes (Japanese, or "´" before "e") nothing is written and nothing overwritten.
 */
export function bindText(area: HTMLTextAreaElement, editor: Editor, noteId: string): TextBinding {
  const { session, map } = editor;
  const found = textOf(editor, noteId);
  if (!found) return { write: () => undefined, close: () => undefined };
  let { doc: home, text } = found;
  let writing = false;
  let composition: Composition | null = null;

  const put = (next: string, start: number, end: number): void => {
    area.value = next;
    if (document.activeElement === area) area.setSelectionRange(start, end);
  };

  const commit = (after: string, caret: number): void => {
    let stands = after;
    writing = true;
    session.change((doc, origin) => {
      if (doc === home) stands = editText(doc, noteId, after, caret, origin);
    }, "typing");
    writing = false;
    if (stands !== area.value) put(stands, caret, caret);
    if (stands.length < after.length) notify(editor.view, "textShortened");
  };

  const write = (): void => {
    if (composition === null) commit(area.value, area.selectionEnd);
  };

  const onStart = (): void => {
    composition = { base: area.value, changes: [] };
  };
  const onEnd = (): void => {
    if (!composition) return;
    const { base, changes } = composition;
    composition = null;
    const typed = minimalSplice(base, area.value, area.selectionEnd);
    const now = text.toString();
    if (!typed) return put(now, now.length, now.length);
    const splice = shiftSplice(typed, changes);
    const after =
      now.slice(0, splice.index) + splice.insert + now.slice(Math.max(splice.index + splice.remove, 0));
    commit(after, splice.index + splice.insert.length);
  };

  const onText = (event: Y.YTextEvent): void => {
    if (writing) return;
    if (composition) {
      composition.changes.push(event.delta);
      return;
    }
    const start = shiftIndex(area.selectionStart, event.delta);
    const end = shiftIndex(area.selectionEnd, event.delta);
    put(text.toString(), start, end);
  };

  /** Revealed while one writes in it: the note goes on in the map, with what was typed on the way. */
  const follow = (): void => {
    const next = textOf(editor, noteId);
    if (!next || next.text === text) return;
    text.unobserve(onText);
    ({ doc: home, text } = next);
    text.observe(onText);
    write();
  };

  put(text.toString(), text.length, text.length);
  text.observe(onText);
  const stopFollowing = map.onNote(noteId, follow);
  area.addEventListener("input", write);
  area.addEventListener("compositionstart", onStart);
  area.addEventListener("compositionend", onEnd);
  return {
    write,
    close() {
      stopFollowing();
      text.unobserve(onText);
      area.removeEventListener("input", write);
      area.removeEventListener("compositionstart", onStart);
      area.removeEventListener("compositionend", onEnd);
    },
  };
}
