import type * as Y from "yjs";
import { type Jpeg, readJpeg } from "./jpeg.ts";
import { plainText } from "./plainText.ts";
import { LIMITS } from "./wire.ts";

/**
 * A picture on a note: the bytes of a small JPEG under `image`, as one value, and beside it under `imageAlt` what it shows,
 * in words. In the document itself, so that it is there offline, is undone, versioned and erased with its note.
 */
export interface NoteImage extends Jpeg {
  /** "" where nobody has said it yet */
  readonly alt: string;
}

/** Pixels of the longest edge: a huge note shows it sharply on a projector. */
export const IMAGE_EDGE = 480;

export const IMAGE_KEY = "image";
export const IMAGE_ALT_KEY = "imageAlt";

/** Total, like all `read…`. */
export function readNoteImage(value: Y.Map<unknown>): NoteImage | null {
  const bytes = value.get(IMAGE_KEY);
  // Most notes have none, and this is asked of every note again and again.
  if (bytes === undefined) return null;
  const jpeg = readImageBytes(bytes);
  if (!jpeg) return null;
  const alt = value.get(IMAGE_ALT_KEY);
  return { ...jpeg, alt: typeof alt === "string" ? cleanAlt(alt) : "" };
}

/** What may be the picture of a note. */
export function readImageBytes(value: unknown): Jpeg | null {
  return readJpeg(value, { bytes: LIMITS.imageBytes, edge: IMAGE_EDGE });
}

/** Writes a picture to a note that is being made, or takes it over from another. Call inside a transaction. */
export function writeNoteImage(
  value: Y.Map<unknown>,
  { bytes, alt }: Pick<NoteImage, "bytes" | "alt">,
): void {
  value.set(IMAGE_KEY, bytes);
  const clean = cleanAlt(alt);
  if (clean !== "") value.set(IMAGE_ALT_KEY, clean);
}

/** One line within its limit. */
export function cleanAlt(text: string): string {
  const line = plainText(text).replace(/\s+/gu, " ").trim();
  return line.slice(0, LIMITS.imageAltLength).replace(/\p{Surrogate}$/u, "");
}

interface Said {
  readonly text: string;
  readonly image: NoteImage | null;
}

/**
 * What a note says, for whoever does not see it: its text, or what its picture shows; `untold` for a picture of which nobody
 * has said that. "" for an empty note.
 */
export function noteWords({ text, image }: Said, untold = ""): string {
  return text.trim() || (image ? image.alt || untold : "");
}

/** All that can be searched for on it: its text, and what its picture shows. */
export function allWords({ text, image }: Said): string {
  return image && image.alt !== "" ? `${text}\n${image.alt}` : text;
}

/** Whether there is nothing on a note: neither words nor a picture. */
export function isBlank({ text, image }: Said): boolean {
  return image === null && text.trim() === "";
}

const marks = new WeakMap<Uint8Array, string>();

/** Tells one picture, with its words, from another, also across documents; "" for none. Worked out once for each. */
export function imageMark(image: NoteImage | null): string {
  if (!image) return "";
  const known = marks.get(image.bytes);
  const mark = known ?? markOf(image.bytes);
  if (known === undefined) marks.set(image.bytes, mark);
  return `${mark} ${image.alt}`;
}

/** FNV-1a and the length: no secret rests on it. */
function markOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}.${(hash >>> 0).toString(36)}`;
}
