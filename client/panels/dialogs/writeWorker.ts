import type { PaintedMap } from "../../../exchange/svg/mapSvg.ts";
import { type PortableFormat, type WriteInput, writeMap } from "../../../exchange/writeMap.ts";
import { fetchFont } from "./paperFontFiles.ts";

/** What the worker is asked: a file, or for `png` what is to be painted. */
export interface WriteRequest extends Omit<WriteInput, "loadFont"> {
  readonly format: PortableFormat | "png";
}

/** What it answers. */
export type Written =
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "picture"; readonly picture: PaintedMap }
  | { readonly kind: "failed" };

// Off the main thread: writing a map of 2,000 notes would hold up everybody's hands, and could not be called off.
addEventListener("message", ({ data: { format, ...request } }: MessageEvent<WriteRequest>) => {
  write(format, { ...request, loadFont: fetchFont }).then(
    (written) => postMessage(written),
    () => postMessage({ kind: "failed" } satisfies Written),
  );
});

async function write(format: PortableFormat | "png", input: WriteInput): Promise<Written> {
  if (format !== "png") return { kind: "file", bytes: new Uint8Array(await writeMap(format, input)) };
  const { paintMap } = await import("../../../exchange/svg/mapSvg.ts");
  return { kind: "picture", picture: await paintMap(input, "shapesOrText") };
}
