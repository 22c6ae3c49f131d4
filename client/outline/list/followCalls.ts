import { listAimOf } from "../../attention/readingList.ts";
import type { Editor } from "../../state/editor.ts";
import { say } from "../heard.ts";

/**
 * Brings the list to where a facilitator, or whom one follows, looks. The keyboard's focus goes along only where one has
 * pressed for it. Returns the way to stop.
 */
export function followCalls(root: HTMLElement, editor: Editor): () => void {
  const aim = listAimOf(editor);
  const go = (): void => {
    const next = aim.get();
    if (next === null) return;
    aim.set(null);
    const { place, noteId, by } = next;
    const row =
      noteId === null ? null : root.querySelector<HTMLElement>(`[data-row="${CSS.escape(noteId)}"]`);
    const heading = root.querySelector<HTMLElement>(`[data-list-field=${place}]`);
    if (row) row.scrollIntoView({ block: "center" });
    else heading?.scrollIntoView({ block: "start" });
    if (by === "hand") (row ?? heading)?.focus({ preventScroll: true });
    say(editor, { kind: "brought", place });
  };
  go();
  return aim.subscribe(go);
}
