import type { Rect } from "../../model/fieldLayout.ts";
import type { LiftedScene } from "./paintLifted.ts";
import { detailFor, NOTE_RADIUS, paintNote } from "./paintNote.ts";

/** How much larger a note is drawn that a finger holds: it covers most of it. */
const FINGER_LIFT = 1.08;

/** The notes that I am dragging, a little above the table. */
export function paintNotesInHand(
  context: CanvasRenderingContext2D,
  { editor, look, preview, zoom }: LiftedScene,
): void {
  if (preview.kind !== "dragging") return;
  const detail = detailFor(zoom, false);
  context.translate(preview.dx, preview.dy);
  for (const id of preview.ids) {
    const record = editor.map.get(id);
    if (!record) continue;
    const { x, y, width, height } = record.rect;
    context.save();
    if (preview.by === "touch") scaleAround(context, record.rect, FINGER_LIFT);
    context.fillStyle = look.scheme === "dark" ? "rgba(0, 0, 0, 0.35)" : "rgba(70, 52, 26, 0.14)";
    if (detail === "full") {
      context.beginPath();
      context.roundRect(x + 3, y + 9, width - 2, height, NOTE_RADIUS + 2);
      context.fill();
    } else context.fillRect(x + 3, y + 9, width - 2, height);
    paintNote(context, record, look, detail, editor.voting.markOf(id));
    context.restore();
  }
}

function scaleAround(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, scale: number): void {
  context.translate(x + width / 2, y + height / 2);
  context.scale(scale, scale);
  context.translate(-x - width / 2, -y - height / 2);
}
