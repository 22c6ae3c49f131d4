import { type NoteRecord } from "../state/mapProjection.ts";
import { sizeHandles } from "../tools/sizeHandle.ts";
import type { LiftedScene } from "./paintLifted.ts";
import { noteRing } from "./paintLifted.ts";
import { detailFor, paintNote } from "./paintNote.ts";

/** CSS pixels: side of a handle, and how round it is. */
const HANDLE = 11;
const HANDLE_RADIUS = 3;
const LINE = 2;

/** The handles at the corners of selected notes; with one in the hand, the notes as they would be. */
export function paintSizes(context: CanvasRenderingContext2D, scene: LiftedScene): void {
  const { preview, editor } = scene;
  switch (preview.kind) {
    case "none":
    case "moving the map":
      for (const { at } of sizeHandles(editor)) paintHandle(context, scene, at);
      return;
    case "resizing":
      for (const record of preview.records) paintResized(context, scene, record);
      return;
    case "marquee":
    case "link":
    case "dragging":
    case "new note":
  }
}

function paintResized(
  context: CanvasRenderingContext2D,
  { editor, look, zoom }: LiftedScene,
  record: NoteRecord,
): void {
  paintNote(context, record, look, detailFor(zoom, false), editor.voting.markOf(record.note.id));
  context.strokeStyle = look.palette.selection;
  context.lineWidth = LINE / zoom;
  context.beginPath();
  noteRing(context, record.rect, zoom);
  context.stroke();
}

function paintHandle(
  context: CanvasRenderingContext2D,
  { look, zoom }: LiftedScene,
  at: { readonly x: number; readonly y: number },
): void {
  const side = HANDLE / zoom;
  context.fillStyle = look.palette.portrait.fill;
  context.strokeStyle = look.palette.selection;
  context.lineWidth = LINE / zoom;
  context.beginPath();
  context.roundRect(at.x - side / 2, at.y - side / 2, side, side, HANDLE_RADIUS / zoom);
  context.fill();
  context.stroke();
}
