import { FIELD_WIDTH, type Size } from "./fieldLayout.ts";
import type { PlaceKey } from "./fields.ts";
import type { Place } from "./note.ts";
import { NOTE_SIZES, type NoteSize, PAPERS, shownSize } from "./noteSize.ts";

/** The paper of a note of this size in a field. */
export function paperIn(field: PlaceKey, size?: NoteSize): Size {
  return PAPERS[shownSize({ size, place: { field } })];
}

/** Between a large paper and its field's right edge, map units. */
const EDGE = 4;

/** Where a note lies with a paper of this size: as far to the left as it takes to stay in its field. */
export function placeOnPaper(place: Place, size: NoteSize): Place {
  const most = Math.max(EDGE, FIELD_WIDTH[place.field] - paperIn(place.field, size).width - EDGE);
  return place.x <= most ? place : { ...place, x: most };
}

/** One step larger or smaller; null at the end. */
export function nextSize(size: NoteSize, step: 1 | -1): NoteSize | null {
  return NOTE_SIZES[NOTE_SIZES.indexOf(size) + step] ?? null;
}
