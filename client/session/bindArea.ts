import type * as Y from "yjs";
import { minimalSplice } from "../../model/textDiff.ts";
import { shiftIndex, shiftSplice, type TextStep } from "./caretShift.ts";

/** A text field and a shared text, kept the same both ways. */
export interface AreaBinding {
  /** takes over what the field says now */
  write(): void;
  /** goes on with another text, and writes what the field says into it */
  moveTo(text: Y.Text): void;
  close(): void;
}

interface Composition {
  /** the field when the composition began */
  readonly base: string;
  /** what others changed meanwhile; the field is not touched, or the input method would lose its place */
  readonly changes: (readonly TextStep[])[];
}

/**
 * Binds a text field to a shared text. What others type arrives around the caret; what is typed here goes to `commit`,
 * which gives back the text that stands then. While an input method composes (Japanese, or "´" before "e") nothing is
 * written and nothing overwritten.
 */
export function bindArea(
  area: HTMLTextAreaElement,
  first: Y.Text,
  commit: (after: string, caret: number) => string,
): AreaBinding {
  let text = first;
  let writing = false;
  let composition: Composition | null = null;

  const put = (next: string, start: number, end: number): void => {
    area.value = next;
    if (document.activeElement === area) area.setSelectionRange(start, end);
  };

  const take = (after: string, caret: number): void => {
    writing = true;
    const stands = commit(after, caret);
    writing = false;
    if (stands !== area.value) put(stands, caret, caret);
  };

  const write = (): void => {
    if (composition === null) take(area.value, area.selectionEnd);
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
    take(after, splice.index + splice.insert.length);
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

  put(text.toString(), text.length, text.length);
  text.observe(onText);
  area.addEventListener("input", write);
  area.addEventListener("compositionstart", onStart);
  area.addEventListener("compositionend", onEnd);
  return {
    write,
    moveTo(next) {
      text.unobserve(onText);
      text = next;
      text.observe(onText);
      write();
    },
    close() {
      text.unobserve(onText);
      area.removeEventListener("input", write);
      area.removeEventListener("compositionstart", onStart);
      area.removeEventListener("compositionend", onEnd);
    },
  };
}
