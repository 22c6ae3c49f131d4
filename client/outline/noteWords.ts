import { imageMark } from "../../model/noteImage.ts";
import type { NoteRecord } from "../state/mapProjection.ts";

/** Whether the same is said of a note in words: where and on what it lies is not among that. */
export function saysTheSame(one: NoteRecord, other: NoteRecord): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ note, authorName, seenBy, comments, reactions, stack }: NoteRecord): string {
  return JSON.stringify([
    { ...note, place: note.place.field, layer: 0, image: imageMark(note.image) },
    authorName,
    seenBy,
    comments,
    reactions,
    stack,
  ]);
}

/** Writes on a note's line where it lies. */
export function writePlace(line: HTMLElement, { note: { place } }: NoteRecord): void {
  line.dataset.x = String(place.x);
  line.dataset.y = String(place.y);
}
