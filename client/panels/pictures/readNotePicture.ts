import { IMAGE_EDGE } from "../../../model/noteImage.ts";
import { LIMITS } from "../../../model/wire.ts";
import { BACKDROP, jpegOf, openPicture, type PictureTrouble, paintWhole } from "../persona/readPicture.ts";

/** Pixels of the longest edge: a picture that is full of leaves or letters becomes small only by being smaller. */
const EDGES = [IMAGE_EDGE, 400, 320, 240] as const;

/**
 * Makes a note's picture of a picture file, all in this browser: whole, small, and painted anew, so that nothing of the file
 * goes along, above all not where and when it was taken.
 */
export async function readNotePicture(file: Blob): Promise<Uint8Array | PictureTrouble> {
  const picture = await openPicture(file);
  if (typeof picture === "string") return picture;
  try {
    for (const edge of EDGES) {
      const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
      const canvas = paintWhole(picture, scale, BACKDROP);
      const bytes = canvas && (await jpegOf(canvas, LIMITS.imageBytes));
      if (bytes) return bytes;
    }
    return "broken";
  } finally {
    picture.close();
  }
}
