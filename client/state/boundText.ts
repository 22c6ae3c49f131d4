import type * as Y from "yjs";
import { minimalSplice } from "../../model/textDiff.ts";
import { shiftIndex, shiftSplice, type TextStep } from "./caretShift.ts";

/** A shared text, and the command that writes it. */
export interface TextHome {
  readonly text: Y.Text;
  /** `caret`: where the hand is in `after`; answers what stands now */
  write(after: string, caret: number): string;
}

/** A text field and a shared text, kept the same both ways. */
export interface BoundText {
  /** takes over what the field says now */
  write(): void;
  /** the text goes on elsewhere, with what was typed on the way */
  moveTo(home: TextHome): void;
  close(): void;
}

interface Composition {
  /** the field when the composition began */
  readonly base: string;
  /** what others changed meanwhile; the field is not touched, or the input method would lose its place */
  readonly changes: (readonly TextStep[])[];
}

/**
 * Binds a text field to a text. What is typed becomes the smallest splice; what others type arrives around the
 * caret. While an input method composes (Japanese, or "´" before "e") nothing is written and nothing overwritten.
 */
export function bindField(field: HTMLInputElement | HTMLTextAreaElement, first: TextHome): BoundText {
  let home = first;
  let writing = false;
  let composition: Composition | null = null;

  const put = (next: string, start: number, end: number): void => {
    field.value = next;
    if (document.activeElement === field) field.setSelectionRange(start, end);
  };

  const commit = (after: string, caret: number): void => {
    writing = true;
    const stands = home.write(after, caret);
    writing = false;
    if (stands !== field.value) put(stands, caret, caret);
  };

  const write = (): void => {
    if (composition === null) commit(field.value, field.selectionEnd ?? field.value.length);
  };

  const onStart = (): void => {
    composition = { base: field.value, changes: [] };
  };
  const onEnd = (): void => {
    if (!composition) return;
    const { base, changes } = composition;
    composition = null;
    const typed = minimalSplice(base, field.value, field.selectionEnd ?? field.value.length);
    const now = home.text.toString();
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
    const start = shiftIndex(field.selectionStart ?? 0, event.delta);
    const end = shiftIndex(field.selectionEnd ?? 0, event.delta);
    put(home.text.toString(), start, end);
  };

  put(home.text.toString(), home.text.length, home.text.length);
  home.text.observe(onText);
  // Listeners of the bare element's type: the union's own cannot be called.
  const element: HTMLElement = field;
  element.addEventListener("input", write);
  element.addEventListener("compositionstart", onStart);
  element.addEventListener("compositionend", onEnd);
  return {
    write,
    moveTo(next) {
      home.text.unobserve(onText);
      home = next;
      home.text.observe(onText);
      write();
    },
    close() {
      // What an input method was still putting together is a word all the same.
      onEnd();
      home.text.unobserve(onText);
      element.removeEventListener("input", write);
      element.removeEventListener("compositionstart", onStart);
      element.removeEventListener("compositionend", onEnd);
    },
  };
}
