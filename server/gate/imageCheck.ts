import * as Y from "yjs";
import { countImages } from "../../model/imageCount.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { IMAGE_ALT_KEY, IMAGE_KEY, readImageBytes } from "../../model/noteImage.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import { addedStructs, valueBefore } from "./changes.ts";
import { Refused } from "./refusal.ts";

/** Several people may add the last one at the same time, and one who was offline; none of them may lose it. */
const MERGED = 2;

/**
 * Throws `Refused` where bytes on a map are no picture of a note, a picture is larger than it may be, or there are too many.
 * In what is too full pictures may still be replaced and taken away. Call like `checkTransaction`.
 */
export function checkImages(transaction: Y.Transaction): void {
  const notes = notesOf(transaction.doc);
  let isAdded = false;
  for (const struct of addedStructs(transaction)) {
    if (!(struct instanceof Y.Item)) continue;
    const { parent, parentSub, content } = struct;
    const isOfNote = parent instanceof Y.Map && parent.parent === notes;
    const isImage = isOfNote && parentSub === IMAGE_KEY;
    // Elsewhere they would only fill everybody's memory.
    if (content instanceof Y.ContentBinary && !isImage)
      throw new Refused("bytes that are no picture of a note");
    if (struct.deleted) continue;
    if (isImage) {
      checkImage(content);
      isAdded = true;
    } else if (isOfNote && parentSub === IMAGE_ALT_KEY) checkAlt(content.getContent().at(-1));
  }
  const isFull = isAdded && countImages(transaction.doc) > MERGED * LIMITS.imagesPerMap;
  if (isFull && addsImage(transaction, notes)) {
    throw new Refused(`there are at most ${LIMITS.imagesPerMap} notes with a picture`, CLOSE.tooLarge);
  }
}

function checkImage(content: Y.Item["content"]): void {
  if (!(content instanceof Y.ContentBinary)) throw new Refused("this is no picture of a note");
  if (content.content.length > LIMITS.imageBytes) {
    throw new Refused(`a picture has at most ${LIMITS.imageBytes} bytes`, CLOSE.tooLarge);
  }
  if (!readImageBytes(content.content)) throw new Refused("this is no picture of a note");
}

function checkAlt(value: unknown): void {
  if (typeof value !== "string") throw new Refused("these are no words for a picture");
  if (value.length > LIMITS.imageAltLength) {
    throw new Refused(`words for a picture have at most ${LIMITS.imageAltLength} characters`, CLOSE.tooLarge);
  }
}

/** Whether a note has a picture now that had none: in the place of another it changes no number. */
function addsImage(transaction: Y.Transaction, notes: Y.Map<unknown>): boolean {
  for (const [type, keys] of transaction.changed) {
    if (Object.is(type, notes)) {
      for (const id of keys) if (id !== null && hasImage(notes.get(id))) return true;
    } else if (type.parent === notes && keys.has(IMAGE_KEY) && hasImage(type)) {
      const note = type._item;
      if (note && valueBefore(transaction, note, IMAGE_KEY) === undefined) return true;
    }
  }
  return false;
}

function hasImage(value: unknown): boolean {
  return value instanceof Y.Map && value.has(IMAGE_KEY);
}
