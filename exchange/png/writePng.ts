import { crc32 } from "../crc32.ts";
import type { Pixels } from "../svg/paintedMap.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BITS = 8;
const RGB = 2;
/** Each byte less the one above it: nothing is left of plain areas, and of most letters little. */
const UP = 2;

/**
 * Writes a picture strip by strip, so that it is never in memory as a whole: neither resvg nor a canvas gives out a part
 * of a PNG. `strips` are rows of red, green, blue and opacity, the upper first; all of it is opaque.
 */
export async function writePng(
  { width, height }: Pixels,
  strips: AsyncIterable<Uint8Array | Uint8ClampedArray>,
): Promise<Uint8Array<ArrayBuffer>> {
  // What "deflate" is called here has the head and the sum that a PNG asks for.
  const packer = new CompressionStream("deflate");
  const packed = new Response(packer.readable).arrayBuffer();
  const into = packer.writable.getWriter();
  try {
    let above = new Uint8Array(3 * width);
    for await (const strip of strips) {
      const filtered = filterRows(strip, width, above);
      above = filtered.last;
      await into.write(filtered.rows);
    }
    await into.close();
  } catch (error) {
    packed.catch(() => {});
    await into.abort(error).catch(() => {});
    throw error;
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([BITS, RGB], 8);
  return joined([
    SIGNATURE,
    ...chunk("IHDR", header),
    ...chunk("IDAT", new Uint8Array(await packed)),
    ...chunk("IEND", new Uint8Array(0)),
  ]);
}

/** Rows as a PNG has them, without opacity; and the last as it was, for the strip below. */
function filterRows(strip: Uint8Array | Uint8ClampedArray, width: number, above: Uint8Array<ArrayBuffer>) {
  const length = 3 * width;
  const count = strip.length / 4 / width;
  const rows = new Uint8Array(count * (1 + length));
  let [upper, row] = [above, new Uint8Array(length)];
  let [from, to] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    rows[to] = UP;
    to += 1;
    // Of each pixel three bytes: the fourth is its opacity.
    for (let at = 0; at < length; at += 3, from += 4) {
      for (let colour = 0; colour < 3; colour += 1, to += 1) {
        const value = strip[from + colour] ?? 0;
        row[at + colour] = value;
        rows[to] = value - (upper[at + colour] ?? 0);
      }
    }
    // The one above is needed no more; a copy of the given one, which is the caller's.
    [upper, row] = [row, index === 0 ? new Uint8Array(length) : upper];
  }
  return { rows, last: upper };
}

function chunk(name: string, content: Uint8Array): Uint8Array[] {
  const named = joined([new TextEncoder().encode(name), content]);
  return [bigEndian(content.length), named, bigEndian(crc32(named))];
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
