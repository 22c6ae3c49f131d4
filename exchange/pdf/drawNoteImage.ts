import type { Rect } from "../../model/fieldLayout.ts";
import type { Card } from "./mapPage.ts";
import type { Pen } from "./pen.ts";

/** The picture on a card. What is no whole JPEG leaves its room empty. Part of the decoration: its words stand in the card's label. */
export function drawNoteImage({ note, image, x, y }: Card, { document }: Pen): void {
  if (!note.image || !image) return;
  const { width, height } = image;
  try {
    document.image(note.image.bytes as never, x + image.x, y + image.y, { width, height });
  } catch {
    // Says that it is a JPEG, and is none.
  }
}

/** How much of a card's height its picture may take, in lines. */
export const IMAGE_LINES = 8;

/** Where a picture goes on a card that flows: at its top, as wide as its text. Points from the card's corner. */
export function imageOnCard(
  image: { readonly width: number; readonly height: number },
  { width, padding, lineHeight }: Pick<Card, "width" | "padding" | "lineHeight">,
): Rect {
  const room = { width: width - 2 * padding, height: IMAGE_LINES * lineHeight };
  const scale = Math.min(room.width / image.width, room.height / image.height);
  return { x: padding, y: padding, width: image.width * scale, height: image.height * scale };
}
