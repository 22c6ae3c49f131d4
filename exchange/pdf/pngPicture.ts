import { unzlibSync } from "fflate";
import type { PdfDocument } from "./pdfDocument.ts";

/** A picture that pdfkit can place like one of its own. */
export interface PaperPicture {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** set by `embed`: the object in the document */
  obj: unknown;
  embed(document: PdfDocument): void;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More pixels than any logo on paper shows; what claims more is not unpacked. */
const MOST_PIXELS = 4_000_000;
/** Bytes of a pixel by the kind of its colour: grey, colour, palette, grey and opacity, colour and opacity. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const [PALETTE, GREY, GREY_AND_OPACITY] = [3, 0, 4] as const;

/**
 * A PNG of 8 bits a channel, unpacked at once: pdfkit's own reader does so later, in an order that depends on time, and
 * throws out of reach at a damaged one. Null for anything else.
 */
export function readPng(bytes: Uint8Array): PaperPicture | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const chunks = chunksOf(bytes);
  const head = chunks.find(({ type }) => type === "IHDR")?.data;
  if (!head || head.length !== 13) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, kind = -1, , , interlaced] = head.subarray(8);
  const channels = CHANNELS[kind];
  if (bits !== 8 || interlaced !== 0 || channels === undefined) return null;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return null;
  const rows = unpacked(chunks, height * (width * channels + 1));
  const pixels = rows && unfiltered(rows, width, height, channels);
  if (!pixels) return null;
  const dataOf = (wanted: string): Uint8Array =>
    chunks.find(({ type }) => type === wanted)?.data ?? new Uint8Array();
  return picture(width, height, coloursOf(pixels, kind, dataOf("PLTE"), dataOf("tRNS")));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function unpacked(chunks: readonly Chunk[], length: number): Uint8Array | null {
  const parts = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    packed.set(part, offset);
    offset += part.length;
  }
  try {
    // It has room for no more than was claimed: a bomb ends here.
    const rows = unzlibSync(packed, { out: new Uint8Array(length) });
    return rows.length === length ? rows : null;
  } catch {
    return null;
  }
}

/** Every row begins with how it differs from its neighbours at the left and above. */
function unfiltered(rows: Uint8Array, width: number, height: number, channels: number): Uint8Array | null {
  const stride = width * channels;
  const pixels = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    if (filter > 4) return null;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[at - stride - channels] ?? 0);
      pixels[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      return 0;
  }
}

interface Colours {
  /** three bytes a pixel */
  readonly rgb: Uint8Array;
  /** one byte a pixel */
  readonly opacity: Uint8Array;
}

function coloursOf(pixels: Uint8Array, kind: number, palette: Uint8Array, clear: Uint8Array): Colours {
  const channels = CHANNELS[kind] ?? 1;
  const count = pixels.length / channels;
  const rgb = new Uint8Array(count * 3);
  const opacity = new Uint8Array(count).fill(255);
  for (let index = 0; index < count; index += 1) {
    const at = index * channels;
    const first = pixels[at] ?? 0;
    if (kind === PALETTE) {
      rgb.set(palette.subarray(first * 3, first * 3 + 3), index * 3);
      opacity[index] = clear[first] ?? 255;
    } else if (kind === GREY || kind === GREY_AND_OPACITY) {
      rgb.fill(first, index * 3, index * 3 + 3);
    } else {
      rgb.set(pixels.subarray(at, at + 3), index * 3);
    }
    // The last of two or four.
    if (channels % 2 === 0) opacity[index] = pixels[at + channels - 1] ?? 255;
  }
  return { rgb, opacity };
}

function picture(width: number, height: number, { rgb, opacity }: Colours): PaperPicture {
  const shape = { Type: "XObject", Subtype: "Image", BitsPerComponent: 8, Width: width, Height: height };
  return {
    width,
    height,
    label: "Logo",
    obj: null,
    embed(document) {
      const mask = document.ref({ ...shape, ColorSpace: "DeviceGray" });
      mask.end(opacity);
      const image = document.ref({ ...shape, ColorSpace: "DeviceRGB", SMask: mask });
      image.end(rgb);
      this.obj = image;
    },
  };
}
