import {
  type HeightOf,
  type NoteContent,
  type PlacedNote,
  placedRect,
  placesInOrder,
} from "../../exchange/import/placeNotes.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import type { NoteSize } from "../../model/noteSize.ts";
import { tidyPlaces } from "../../model/tidyField.ts";

export interface NoteToArrange extends NoteContent {
  readonly id: string;
  readonly field: PlaceKey;
  /** left out: normal */
  readonly size?: NoteSize | undefined;
  /** those with the same come into one cluster; null, or left out, for none */
  readonly bundle?: string | null;
}

/** Places in the order given, between what is there; in a field that is still empty clusters lie apart from the rest. */
export function arrangeNotes(
  { notes, existing }: { readonly notes: readonly NoteToArrange[]; readonly existing: readonly PlacedNote[] },
  heightOf: HeightOf,
): ReadonlyMap<string, Place> {
  const taken = new Set(existing.map(({ place }) => place.field));
  const bundled = new Set(notes.flatMap(({ field, bundle }) => ((bundle ?? null) === null ? [] : [field])));
  const isTidied = (field: PlaceKey): boolean => bundled.has(field) && !taken.has(field);
  const places = new Map<string, Place>();
  const others = notes.filter(({ field }) => !isTidied(field));
  for (const [{ id }, place] of placesInOrder(others, existing, heightOf)) places.set(id, place);
  for (const field of PLACES.filter(isTidied)) {
    const here = notes.filter((note) => note.field === field);
    const sized = here.map((note) => {
      const { width, height } = placedRect({ ...note, place: { field, x: 0, y: 0 } }, heightOf);
      return { id: note.id, width, height, facet: null, createdAt: 0, cluster: note.bundle ?? null };
    });
    for (const [id, place] of tidyPlaces(field, sized, "cluster")) places.set(id, place);
  }
  return places;
}
