import { imageMark } from "../../model/noteImage.ts";
import type { MapProjection, NoteRecord } from "../state/mapProjection.ts";

/**
 * Reads a note for what is said of it in words: where and on what it lies is not among that, so a record that only lies elsewhere is not
 * given anew. Twenty people move hundreds of notes a second.
 */
export function readSaid(map: MapProjection, id: string): () => NoteRecord | undefined {
  let held: NoteRecord | undefined;
  let seen: NoteRecord | undefined;
  return () => {
    const now = map.get(id);
    if (now === seen) return held;
    seen = now;
    if (!held || !now || wordsOf(now) !== wordsOf(held)) held = now;
    return held;
  };
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

/** Writes on an element where its note lies, now and after each change. Returns the way to stop. */
export function followPlace(element: HTMLElement, map: MapProjection, id: string): () => void {
  const write = (): void => {
    const place = map.get(id)?.note.place;
    if (!place) return;
    element.dataset.x = String(place.x);
    element.dataset.y = String(place.y);
  };
  write();
  return map.onNote(id, write);
}
