import { PLACES } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";
import { reveal } from "../tools/revealing.ts";
import { select } from "../tools/selecting.ts";

export type Walk = "next" | "previous" | "first" | "last";

/** All notes as they are read: field by field, in rows. */
export function readingOrder({ map }: Editor): readonly string[] {
  return PLACES.flatMap((place) => map.idsIn(place));
}

/** Selects another note in reading order, brings it into view and puts the keyboard's focus there. */
export function walk(editor: Editor, to: Walk): void {
  const order = readingOrder(editor);
  const current = order.indexOf([...editor.view.getState().selection].at(-1) ?? "");
  const next = order.at(indexAfter(to, current, order.length));
  if (next === undefined) return;
  editor.view.setState({ asksFor: "board" });
  select(editor, [next]);
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
