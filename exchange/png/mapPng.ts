import { Resvg } from "@resvg/resvg-js";
import { type PictureInput, paintMap } from "../svg/mapSvg.ts";
import { pixelSize } from "./pixelSize.ts";

/** The map as pixels, two a map unit where that makes no more than 16 million. Not for the browser, which paints itself. */
export async function mapPng(input: PictureInput): Promise<Uint8Array> {
  const { svg, width, height } = await paintMap(input, "shapes");
  const size = pixelSize(width, height);
  const painter = new Resvg(svg, {
    // Letters are shapes already; what else the machine has must not change the picture.
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: size.width },
  });
  return painter.render().asPng();
}
