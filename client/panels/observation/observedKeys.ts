import type { FacetKey, FieldKey } from "../../../model/fields.ts";
import type { Note, Place } from "../../../model/note.ts";
import type { ObservedPlace } from "../../../model/observation.ts";

/** One button each: over a shoulder there is time for one tap, and one always knows whether it was seen or heard. */
export type ObservedKey = Exclude<FieldKey, "seesHears" | "thinksFeels" | "saysDoes"> | FacetKey;

/** Row by row, the fields with two facets in columns as they stand on the map. The digits 1 to 9 in this order. */
export const OBSERVED_KEYS: readonly ObservedKey[] = [
  "situation",
  "pains",
  "gains",
  "sees",
  "thinks",
  "says",
  "hears",
  "feels",
  "does",
];

/** In the order in which a group fills the map. */
export const KEYS_BY_FIELD: readonly ObservedKey[] = [
  "situation",
  "sees",
  "hears",
  "thinks",
  "feels",
  "says",
  "does",
  "pains",
  "gains",
];

export function placeOf(key: ObservedKey): ObservedPlace {
  switch (key) {
    case "situation":
    case "pains":
    case "gains":
      return { field: key, facet: null };
    case "sees":
    case "hears":
      return { field: "seesHears", facet: key };
    case "thinks":
    case "feels":
      return { field: "thinksFeels", facet: key };
    case "says":
    case "does":
      return { field: "saysDoes", facet: key };
  }
}

/** Under which button a note stands; null for one that was parked on the map, or lost its facet there. */
export function keyOf({ field, facet }: Pick<Place, "field"> & Pick<Note, "facet">): ObservedKey | null {
  switch (field) {
    case "situation":
    case "pains":
    case "gains":
      return field;
    case "seesHears":
    case "thinksFeels":
    case "saysDoes":
      return facet;
    case "parking":
      return null;
  }
}

/** The same for a note. */
export function keyOfNote({ place: { field }, facet }: Pick<Note, "place" | "facet">): ObservedKey | null {
  return keyOf({ field, facet });
}
