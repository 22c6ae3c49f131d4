import type { Rect } from "../../model/fieldLayout.ts";
import type { NoteImage } from "../../model/noteImage.ts";
import type { BoardLook } from "./boardLook.ts";
import { unpacked } from "./noteImages.ts";
import type { Detail } from "./paintNote.ts";

/** What stands for a picture until it is unpacked. */
const WAITING_ALPHA = 0.14;

/** Paints the picture of a note into its box; from afar one colour, which costs a tenth. */
export function paintNoteImage(
  context: CanvasRenderingContext2D,
  image: NoteImage,
  { x, y, width, height }: Rect,
  look: BoardLook,
  detail: Detail,
): void {
  const ready = unpacked(image);
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * (ready ? look.imageAlpha : WAITING_ALPHA);
  if (ready && detail !== "plain") {
    // The usual way leaves out every other pixel of a picture that is painted at a third of its size.
    context.imageSmoothingQuality = "medium";
    context.drawImage(ready.bitmap, x, y, width, height);
  } else {
    context.fillStyle = ready?.mean ?? look.palette.noteMark;
    context.fillRect(x, y, width, height);
  }
  context.globalAlpha = alpha;
}
