import type { Editor } from "../../state/editor.ts";
import { doneBy } from "../../state/keyRecords.ts";
import type { ListFocus } from "./listFocus.ts";
import { LIST_KEYS } from "./listKeyRecords.ts";
import { moveInOrder } from "./noteMoves.ts";

/**
 * Keys that mean something else in the list than on the picture: arrows go from note to note and along a note's buttons,
 * and with Alt they move the note. All others are the map's, and act on the note that has the focus. Returns the way to stop.
 */
export function listenToListKeys(root: HTMLElement, editor: Editor, focus: ListFocus): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (target.closest("input, textarea, select")) return;
    const note = target.closest<HTMLElement>("[data-note]");
    // Its arrows open the menu of a bundle.
    if (!note && target.hasAttribute("aria-haspopup")) return;
    if (act(event, target, note)) event.preventDefault();
  };

  /** True when the key was for the list. */
  const act = (event: KeyboardEvent, target: HTMLElement, note: HTMLElement | null): boolean => {
    const { key } = event;
    switch (doneBy(LIST_KEYS, event)) {
      case "move":
        moveNote(note, key === "ArrowUp" ? "earlier" : "later");
        return true;
      case "walk":
        focus.go(key === "ArrowUp" ? -1 : 1);
        return true;
      case "buttons": {
        if (!note) return false;
        const controls = [...note.querySelectorAll<HTMLElement>("button")];
        controls[controls.indexOf(target) + (key === "ArrowLeft" ? -1 : 1)]?.focus();
        return true;
      }
      case "ends":
        if (!note) return false;
        focus.goTo(key === "Home" ? "first" : "last");
        return true;
      case null:
        return false;
    }
  };

  const moveNote = (note: HTMLElement | null, step: "earlier" | "later"): void => {
    const rows = note?.parentElement?.querySelectorAll<HTMLElement>(":scope > [data-note]") ?? [];
    const among = [...rows].flatMap((row) => row.dataset.note ?? []);
    if (note?.dataset.note !== undefined) moveInOrder(editor, note.dataset.note, among, step);
  };

  root.addEventListener("keydown", onKey);
  return () => root.removeEventListener("keydown", onKey);
}
