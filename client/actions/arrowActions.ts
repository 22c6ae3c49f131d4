import { moveCluster } from "../../model/clusterCommands.ts";
import { moveNotes } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import { type Direction, fieldBeside, stepFrom } from "../geometry/arrowSteps.ts";
import type { Editor } from "../state/editor.ts";
import { changeableSelection } from "../tools/changing.ts";
import { wholeClusters } from "../tools/clusterPlaces.ts";
import { freePlacesFor } from "../tools/freePlacesFor.ts";
import { reveal } from "../tools/revealing.ts";
import type { Action, ActionId } from "./action.ts";

/**
 * Moving by arrow. Bare arrows walk from note to note while the board has the focus, and Shift moves there as well. With
 * Ctrl or ⌘ a note goes to the field beside it: Alt would turn the browser's pages, and Ctrl+Alt a Windows screen.
 */
export const ARROW_ACTIONS: readonly Action[] = [
  move("nudgeLeft", ["arrowleft", "shift+arrowleft"], (editor) => nudge(editor, "left")),
  move("nudgeRight", ["arrowright", "shift+arrowright"], (editor) => nudge(editor, "right")),
  move("nudgeUp", ["arrowup", "shift+arrowup"], (editor) => nudge(editor, "up")),
  move("nudgeDown", ["arrowdown", "shift+arrowdown"], (editor) => nudge(editor, "down")),
  move("toFieldLeft", ["mod+arrowleft"], (editor) => moveToField(editor, "left")),
  move("toFieldRight", ["mod+arrowright"], (editor) => moveToField(editor, "right")),
  move("toFieldUp", ["mod+arrowup"], (editor) => moveToField(editor, "up")),
  move("toFieldDown", ["mod+arrowdown"], (editor) => moveToField(editor, "down")),
];

function move(id: ActionId, shortcuts: readonly string[], run: Action["run"]): Action {
  return {
    id,
    shortcuts,
    edits: true,
    isEnabled: (editor) => changeableSelection(editor).length > 0,
    run,
  };
}

function nudge(editor: Editor, direction: Direction): void {
  const layout = editor.map.layout();
  const by = editor.view.getState().snapping === "grid" ? "grid" : "places";
  put(
    editor,
    new Map(
      changeableSelection(editor).flatMap((id) => {
        const record = editor.map.get(id);
        if (!record) return [];
        const { place, size } = record.note;
        return [[id, stepFrom(layout, place.field, record.rect, direction, by, size)]];
      }),
    ),
  );
}

/** All go to the same field, as seen from the one chosen last, and take free places there in their order. */
function moveToField(editor: Editor, direction: Direction): void {
  const ids = changeableSelection(editor);
  const last = editor.map.get(ids.at(-1) ?? "");
  const layout = editor.map.layout();
  const target = last && fieldBeside(layout, last.note.place.field, last.rect, direction);
  if (!target) return;
  const coming = ids.filter((id) => editor.map.get(id)?.note.place.field !== target);
  const free = freePlacesFor(editor, target, coming);
  put(
    editor,
    new Map(
      coming.flatMap((id, index) => {
        const place = free[index];
        return place ? [[id, place]] : [];
      }),
    ),
  );
}

function put(editor: Editor, places: ReadonlyMap<string, Place>): void {
  const whole = wholeClusters(editor, places);
  editor.session.change((doc, origin) =>
    doc.transact(() => {
      moveNotes(doc, places, origin);
      for (const [id, moved] of whole) moveCluster(doc, id, moved, origin);
    }, origin),
  );
  const record = editor.map.get([...places.keys()].at(-1) ?? "");
  if (record) reveal(editor, record.rect);
}
