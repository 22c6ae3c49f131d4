import { pixelSize } from "../../../exchange/png/pixelSize.ts";
import type { PaintedMap } from "../../../exchange/svg/mapSvg.ts";

export interface DrawnPng {
  readonly file: Blob;
  /** whether it has all the pixels that it should, or as many as browsers paint */
  readonly kind: "full" | "reduced";
}

/** Paints a drawing of the map into pixels. Its letters must be shapes: an image has no fonts of the page. */
export async function drawPng({ svg, width, height }: PaintedMap): Promise<DrawnPng> {
  const size = pixelSize(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser paints no pictures");
    context.drawImage(image, 0, 0, size.width, size.height);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!file) throw new Error("This browser makes no file of the picture");
    return { file, kind: size.kind };
  } finally {
    URL.revokeObjectURL(address);
  }
}
