import type * as Y from "yjs";
import { imagesLeft } from "./imageCount.ts";
import { noteValue } from "./mapCommands.ts";
import { cleanAlt, IMAGE_ALT_KEY, IMAGE_KEY, readImageBytes } from "./noteImage.ts";

/** Every write to the picture of a note; rules as in `mapCommands.ts`. */

/**
 * Puts a picture on a note, in the place of the one that it has; what that showed is no longer true and goes with it.
 * False where nothing came of it: no such note, no picture, or no room for another.
 */
export function setImage(doc: Y.Doc, id: string, bytes: Uint8Array, origin: unknown): boolean {
  const value = noteValue(doc, id);
  if (!value || !readImageBytes(bytes)) return false;
  if (!value.has(IMAGE_KEY) && imagesLeft(doc) === 0) return false;
  doc.transact(() => {
    value.set(IMAGE_KEY, bytes);
    value.delete(IMAGE_ALT_KEY);
  }, origin);
  return true;
}

export function removeImage(doc: Y.Doc, id: string, origin: unknown): void {
  const value = noteValue(doc, id);
  if (!value) return;
  doc.transact(() => {
    value.delete(IMAGE_KEY);
    value.delete(IMAGE_ALT_KEY);
  }, origin);
}

/** Says in words what the picture of a note shows; empty takes it away. */
export function setImageAlt(doc: Y.Doc, id: string, alt: string, origin: unknown): void {
  const value = noteValue(doc, id);
  const clean = cleanAlt(alt);
  if (!value?.has(IMAGE_KEY) || clean === (value.get(IMAGE_ALT_KEY) ?? "")) return;
  doc.transact(() => {
    if (clean === "") value.delete(IMAGE_ALT_KEY);
    else value.set(IMAGE_ALT_KEY, clean);
  }, origin);
}
