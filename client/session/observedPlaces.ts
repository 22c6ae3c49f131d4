import {
  type HeightOf,
  type NoteContent,
  type PlacedNote,
  placedRect,
  placesInOrder,
} from "../../exchange/import/placeNotes.ts";
import { overlaps } from "../../model/fieldLayout.ts";
import type { FieldKey } from "../../model/fields.ts";
import type { Note, Place } from "../../model/note.ts";

/** The first free place of a field that has room for such a note. */
export function placeInField(
  field: FieldKey,
  content: NoteContent & Pick<PlacedNote, "size">,
  existing: readonly PlacedNote[],
  heightOf: HeightOf,
): Place | null {
  const { text, image, size } = content;
  const note = { field, text, image, size };
  return placesInOrder([note], existing, heightOf).get(note) ?? null;
}

/**
 * New places for those of `ids` that lie on another note: without a connection nobody knows what others put there in
 * the meantime. What others have put down stays where it is.
 */
export function placesApart(
  notes: readonly Note[],
  ids: ReadonlySet<string>,
  heightOf: HeightOf,
): Map<string, Place> {
  const rectOf = (note: PlacedNote) => placedRect(note, heightOf);
  const apart = new Map<string, Place>();
  const settled: PlacedNote[] = notes.filter(({ id }) => !ids.has(id));
  for (const note of notes.filter(({ id }) => ids.has(id)).sort((a, b) => a.createdAt - b.createdAt)) {
    const { field } = note.place;
    const lies = settled.some(
      (other) => other.place.field === field && overlaps(rectOf(other), rectOf(note)),
    );
    const place =
      lies && field !== "parking"
        ? placeInField(field, note, [...settled, ...notes.filter((other) => other !== note)], heightOf)
        : null;
    if (place) apart.set(note.id, place);
    settled.push(place ? { ...note, place } : note);
  }
  return apart;
}
