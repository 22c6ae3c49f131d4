import { type PlacedNote, placesInOrder } from "../../exchange/import/placeNotes.ts";
import { NOTE_WIDTH, overlaps } from "../../model/fieldLayout.ts";
import type { FieldKey } from "../../model/fields.ts";
import type { Note, Place } from "../../model/note.ts";

/** Height of a note in map units for its text. */
export type HeightOf = (text: string) => number;

/** The first free place of a field that has room for a note with this text. */
export function placeInField(
  field: FieldKey,
  text: string,
  existing: readonly PlacedNote[],
  heightOf: HeightOf,
): Place | null {
  const note = { field, text };
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
  const rectOf = ({ text, place: { x, y } }: PlacedNote) => ({
    x,
    y,
    width: NOTE_WIDTH,
    height: heightOf(text),
  });
  const apart = new Map<string, Place>();
  const settled: PlacedNote[] = notes.filter(({ id }) => !ids.has(id));
  for (const note of notes.filter(({ id }) => ids.has(id)).sort((a, b) => a.createdAt - b.createdAt)) {
    const { field } = note.place;
    const lies = settled.some(
      (other) => other.place.field === field && overlaps(rectOf(other), rectOf(note)),
    );
    const place =
      lies && field !== "parking"
        ? placeInField(field, note.text, [...settled, ...notes.filter((other) => other !== note)], heightOf)
        : null;
    if (place) apart.set(note.id, place);
    settled.push(place ? { text: note.text, place } : note);
  }
  return apart;
}
