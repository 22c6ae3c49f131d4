import { Resvg } from "@resvg/resvg-js";
import { layMap, type PictureInput, paintMap } from "../svg/mapSvg.ts";
import type { PaintedMap } from "../svg/paintedMap.ts";
import { type PixelSize, pixelSize } from "./pixelSize.ts";
import { stripsOf } from "./strips.ts";
import { writePng } from "./writePng.ts";

/** The map as pixels, as many as a picture may have, also where they are too few to read it. Not for the browser. */
export async function mapPng(input: PictureInput): Promise<Uint8Array> {
  const painted = await paintMap(input, "shapes");
  return paintPixels(painted, pixelSize(painted));
}

/** The map as pixels; null where its notes could not be read in as many as a picture may have. Not for the browser. */
export async function readableMapPng(input: PictureInput): Promise<Uint8Array | null> {
  const laid = await layMap(input, "shapes");
  const size = pixelSize(laid);
  return size.kind === "unreadable" ? null : paintPixels(laid.paint(), size);
}

function paintPixels(painted: PaintedMap, size: PixelSize): Promise<Uint8Array> {
  return writePng(size, paintStrips(painted, size));
}

async function* paintStrips(painted: PaintedMap, size: PixelSize): AsyncGenerator<Uint8Array> {
  for (const { svg } of stripsOf(painted, size)) {
    // Letters are shapes already; what else the machine has must not change the picture.
    yield new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
  }
}
