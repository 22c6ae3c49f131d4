import { PLACES } from "../model/fields.ts";
import { compareNotes } from "../model/mapDocument.ts";
import type { Note } from "../model/note.ts";

/** All notes by field in the order in which fields are filled, the parking last, and in reading order inside. */
export function notesByField(notes: readonly Note[]): Note[] {
  return PLACES.flatMap((place) => notes.filter((note) => note.place.field === place).sort(compareNotes));
}
