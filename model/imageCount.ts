import * as Y from "yjs";
import { notesOf } from "./mapDocument.ts";
import { IMAGE_KEY } from "./noteImage.ts";
import { LIMITS } from "./wire.ts";

/** How many notes of a map have a picture. Reads a key of every note: for when one is added, not for every frame. */
export function countImages(doc: Y.Doc): number {
  let count = 0;
  for (const value of notesOf(doc).values()) if (value instanceof Y.Map && value.has(IMAGE_KEY)) count += 1;
  return count;
}

/** How many more notes may get one. */
export function imagesLeft(doc: Y.Doc): number {
  return Math.max(0, LIMITS.imagesPerMap - countImages(doc));
}

/** How many pictures of notes that are to be added the map has no room for. */
export function imagesBeyond(doc: Y.Doc, notes: readonly { readonly image?: unknown }[]): number {
  const coming = notes.filter(({ image }) => image).length;
  return coming === 0 ? 0 : Math.max(0, coming - imagesLeft(doc));
}
