import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import type { Note } from "../../../model/note.ts";
import { allWords, isBlank } from "../../../model/noteImage.ts";
import { fitsWords, wordsOfSearch } from "../../../model/searchWords.ts";
import { sourceKey } from "../../../model/source.ts";
import type { NotesOfMaps } from "./notesOfMaps.ts";

/** A note in the list, by its key as a source. */
export interface ListedNote {
  readonly id: string;
  readonly mapId: string;
  readonly note: Note;
}

interface Wanted {
  /** null is any */
  readonly field: PlaceKey | null;
  readonly search: string;
}

/** The notes that are not blank and whose words fit, their own or those of what a picture shows, map by map, and in each as a group fills and reads it. */
export function matchingNotes(
  notes: NotesOfMaps,
  maps: readonly { readonly id: string }[],
  { field, search }: Wanted,
): ListedNote[] {
  const words = wordsOfSearch(search);
  return maps.flatMap(({ id: mapId }) =>
    (notes.get(mapId) ?? [])
      .filter((note) => {
        const fits = field === null || note.place.field === field;
        return fits && !isBlank(note) && fitsWords(allWords(note), words);
      })
      .sort((a, b) => PLACES.indexOf(a.place.field) - PLACES.indexOf(b.place.field))
      .map((note) => ({ id: sourceKey({ mapId, noteId: note.id }), mapId, note })),
  );
}
