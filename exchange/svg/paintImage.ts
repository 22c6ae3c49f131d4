import { jpegAddress } from "../../model/jpegAddress.ts";
import type { SceneNote } from "../scene/mapScene.ts";
import { element } from "./markup.ts";

/** A note's picture, inside of the file itself; "" without one. */
export function paintImage({ note, rect, fitted }: SceneNote): string {
  const { image: box } = fitted;
  if (!note.image || !box) return "";
  const { width, height } = box;
  return element("image", {
    x: rect.x + box.x,
    y: rect.y + box.y,
    width,
    height,
    // Of the box's own shape but for a fraction of a pixel.
    preserveAspectRatio: "none",
    href: jpegAddress(note.image.bytes),
  });
}
