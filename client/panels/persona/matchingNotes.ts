import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import type { Note } from "../../../model/note.ts";
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

/** The notes with words that fit, map by map, and in each as a group fills and reads it. */
export function matchingNotes(
  notes: NotesOfMaps,
  maps: readonly { readonly id: string }[],
  { field, search }: Wanted,
): ListedNote[] {
  const words = wordsOfSearch(search);
  return maps.flatMap(({ id: mapId }) =>
    (notes.get(mapId) ?? [])
      .filter(({ text, place }) => {
        const fits = field === null || place.field === field;
        return fits && text.trim() !== "" && fitsWords(text, words);
      })
      .sort((a, b) => PLACES.indexOf(a.place.field) - PLACES.indexOf(b.place.field))
      .map((note) => ({ id: sourceKey({ mapId, noteId: note.id }), mapId, note })),
  );
}
