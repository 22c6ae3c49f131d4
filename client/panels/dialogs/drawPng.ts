import { type PixelSize, pixelSize } from "../../../exchange/png/pixelSize.ts";
import { type Strip, stripsOf } from "../../../exchange/png/strips.ts";
import { writePng } from "../../../exchange/png/writePng.ts";
import type { PaintedMap } from "../../../exchange/svg/paintedMap.ts";

export interface DrawnPng {
  readonly file: Blob;
  /** whether it has all the pixels that it should, or as many as a picture may have */
  readonly kind: PixelSize["kind"];
}

/**
 * Paints a drawing of the map into pixels, a strip at a time: iPhones take no canvas above 16 megapixels, and in between
 * one can call it off. Its letters must be shapes: an image has no fonts of the page.
 */
export async function drawPng(picture: PaintedMap, signal?: AbortSignal): Promise<DrawnPng> {
  const size = pixelSize(picture);
  const canvas = document.createElement("canvas");
  const bytes = await writePng(size, drawStrips(stripsOf(picture, size), canvas, signal));
  return { file: new Blob([bytes], { type: "image/png" }), kind: size.kind };
}

async function* drawStrips(
  strips: Iterable<Strip>,
  canvas: HTMLCanvasElement,
  signal?: AbortSignal,
): AsyncGenerator<Uint8ClampedArray> {
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (!context) throw new Error("This browser paints no pictures");
  for (const { svg, width, height } of strips) {
    signal?.throwIfAborted();
    const image = await decoded(svg);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.drawImage(image, 0, 0, width, height);
    yield context.getImageData(0, 0, width, height).data;
  }
}

async function decoded(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
