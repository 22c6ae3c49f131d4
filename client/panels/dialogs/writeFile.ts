import type { LoadFont } from "../../../exchange/pdf/textRuns.ts";
import type { PaintedMap } from "../../../exchange/svg/paintedMap.ts";
import { type PortableFormat, type WriteInput, writeMap } from "../../../exchange/writeMap.ts";
import { fetchFont } from "../protocol/paperFonts.ts";

/** What is asked: a file, or for `png` what is to be painted. */
export interface WriteRequest extends Omit<WriteInput, "loadFont"> {
  readonly format: PortableFormat | "png";
}

export type Written =
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "picture"; readonly picture: PaintedMap };

/**
 * Emoji and other scripts are not kept on every device: without them Inter stands in, and what it does not know is left to
 * the system's fonts.
 */
const fetchFontOrInter: LoadFont = (name) =>
  name === "regular" || name === "semibold"
    ? fetchFont(name)
    : fetchFont(name).catch(() => fetchFont("regular"));

/** Writes a file of a map with the fonts of our own server; in a worker or in the page. */
export async function writeFile({ format, ...request }: WriteRequest): Promise<Written> {
  const input = { ...request, loadFont: fetchFontOrInter };
  if (format !== "png") return { kind: "file", bytes: new Uint8Array(await writeMap(format, input)) };
  const { paintMap } = await import("../../../exchange/svg/mapSvg.ts");
  return { kind: "picture", picture: await paintMap(input, "shapesOrText") };
}
