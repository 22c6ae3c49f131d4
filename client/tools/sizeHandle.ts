import type { Point } from "../../model/fieldLayout.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import { canChange } from "./changing.ts";
import type { PointerInput } from "./toolEvent.ts";

/** CSS pixels: how near a pointer or a finger must come to the corner. */
const POINTER_REACH = 11;
const FINGER_REACH = 20;
/** Narrower on the screen, a note would be nothing but handle. */
const SMALLEST_WIDTH = 72;
/** Whoever has selected more than so many has the keys and the bar: a handle on each would hide the map. */
const MOST_NOTES = 60;

/** The selected notes that have a handle for their size, and where (map units): at the lower right corner. */
export function sizeHandles(editor: Editor): { readonly noteId: string; readonly at: Point }[] {
  const { selection, editing } = editor.view.getState();
  if (selection.size > MOST_NOTES || editing !== null || !editor.session.canEdit) return [];
  const { zoom } = editor.camera.camera.get();
  return [...selection].flatMap((noteId) => {
    const record = editor.map.get(noteId);
    if (!record || !canChange(editor, noteId) || record.note.place.field === "parking") return [];
    // While points are given, that corner is where they are given.
    if (record.rect.width * zoom < SMALLEST_WIDTH || editor.voting.markOf(noteId)?.kind === "ballot")
      return [];
    const { x, y, width, height } = record.rect;
    return [{ noteId, at: { x: x + width, y: y + height } }];
  });
}

/** The note whose handle a press is on; null for none. */
export function sizeHandleAt(editor: Editor, event: PointerInput): string | null {
  const camera = editor.camera.camera.get();
  const reach = (event.pointerType === "touch" ? FINGER_REACH : POINTER_REACH) / camera.zoom;
  const point = toMap(camera, event.point);
  const hit = sizeHandles(editor).find(({ at }) => distance(at, point) <= reach);
  return hit?.noteId ?? null;
}
