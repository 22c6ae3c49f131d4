import { canContradict } from "../../model/contradiction.ts";
import type { Point } from "../../model/fieldLayout.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import type { PointerInput } from "./toolEvent.ts";

/** CSS pixels: the handle's radius, its distance from the note, and how near a pointer or a finger must come. */
export const HANDLE_RADIUS = 7;
const HANDLE_GAP = 14;
const POINTER_REACH = 12;
const FINGER_REACH = 22;

/** The note at whose side a handle for drawing a contradiction stands, and where (map units); null for none. */
export function linkHandle(editor: Editor): { readonly noteId: string; readonly at: Point } | null {
  const [noteId, ...rest] = editor.view.getState().selection;
  const record = noteId === undefined || rest.length > 0 ? undefined : editor.map.get(noteId);
  if (noteId === undefined || !record || !mayLink(editor, noteId) || !canContradict(record.note)) return null;
  const { x, y, width, height } = record.rect;
  return { noteId, at: { x: x + width + HANDLE_GAP / editor.camera.camera.get().zoom, y: y + height / 2 } };
}

/** Whether a note may be an end of a line that I draw: what is mine alone is not for all to see. */
export function mayLink({ session, map }: Editor, noteId: string): boolean {
  return session.canEdit && map.get(noteId)?.seenBy === "everyone";
}

/** The note whose handle a press is on; null for none. */
export function handleAt(editor: Editor, event: PointerInput): string | null {
  const handle = linkHandle(editor);
  if (!handle) return null;
  const camera = editor.camera.camera.get();
  const reach = (event.pointerType === "touch" ? FINGER_REACH : POINTER_REACH) / camera.zoom;
  return distance(handle.at, toMap(camera, event.point)) <= reach ? handle.noteId : null;
}
