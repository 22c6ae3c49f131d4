import { PLACES } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";
import type { ViewState } from "../state/viewStore.ts";
import { reveal } from "../tools/revealing.ts";
import { select, toggle } from "../tools/selecting.ts";

export type Walk = "next" | "previous" | "first" | "last";

/** All notes as they are read: field by field, in rows. */
export function readingOrder({ map }: Editor): readonly string[] {
  return PLACES.flatMap((place) => map.idsIn(place));
}

/** The note that the keyboard is at. */
export function noteAt({ selection, picking, at }: ViewState): string | null {
  return (picking === "several" ? at : null) ?? [...selection].at(-1) ?? null;
}

/** Begins to pick several notes, with the one that the keyboard is at; then takes notes in, or out again. */
export function pick(editor: Editor): void {
  const state = editor.view.getState();
  const at = noteAt(state);
  if (at === null) return;
  if (state.picking === "one") return editor.view.setState({ picking: "several", at });
  toggle(editor, at);
  // With none left one still stands there.
  if (editor.view.getState().selection.size === 0) select(editor, [at]);
  else editor.view.setState({ at });
}

/**
 * Goes to another note in reading order, brings it into view and puts the keyboard's focus there. It is selected, unless
 * several are being picked.
 */
export function walk(editor: Editor, to: Walk): void {
  const order = readingOrder(editor);
  const current = order.indexOf(noteAt(editor.view.getState()) ?? "");
  const next = order.at(indexAfter(to, current, order.length));
  if (next === undefined) return;
  editor.view.setState({ asksFor: "board" });
  if (editor.view.getState().picking === "several") editor.view.setState({ at: next });
  else select(editor, [next]);
  const record = editor.map.get(next);
  if (record) reveal(editor, record.rect);
}

/** From nowhere (-1) one goes to the first or the last; from the last on to the first. */
function indexAfter(to: Walk, current: number, count: number): number {
  switch (to) {
    case "next":
      return current === -1 || current === count - 1 ? 0 : current + 1;
    case "previous":
      return current <= 0 ? -1 : current - 1;
    case "first":
      return 0;
    case "last":
      return -1;
  }
}

/**
 * Where one goes on when the note that one was at is gone: to the one that has come into its place, or at the end to
 * the one before it. `before`: the order while it was there.
 */
export function neighbourOf(
  gone: string,
  before: readonly string[],
  isThere: (id: string) => boolean,
): string | null {
  const at = before.indexOf(gone);
  if (at === -1) return null;
  return before.slice(at + 1).find(isThere) ?? before.slice(0, at).findLast(isThere) ?? null;
}
