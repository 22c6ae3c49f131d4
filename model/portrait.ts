import { readJpeg } from "./jpeg.ts";
import { LIMITS } from "./wire.ts";

/**
 * A persona's own picture, as it stands in a document: the bytes of a JPEG. One format, because every browser writes and
 * shows it and it can hold nothing that runs; bytes rather than a `data:` address, because they are a quarter smaller and
 * say nothing of what they claim to be.
 */
export type Portrait = Uint8Array;

/** Pixels of an edge; sheets show it smaller. More would make everybody's browser unpack what nobody sees. */
export const PORTRAIT_EDGE = 256;

/** Total: other people's input, which every browser in the workshop is about to unpack. */
export function readPortrait(value: unknown): Portrait | null {
  return readJpeg(value, { bytes: LIMITS.portraitBytes, edge: PORTRAIT_EDGE })?.bytes ?? null;
}
