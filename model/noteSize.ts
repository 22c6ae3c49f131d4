import { FIELD_WIDTH, NOTE_GAP, NOTE_HEIGHT, NOTE_WIDTH, type Size } from "./fieldLayout.ts";
import type { PlaceKey } from "./fields.ts";
import type { Place } from "./note.ts";

/**
 * How large a note's paper and letters are. Four steps instead of any number: what lies on a map has to go on lining up,
 * a group agrees on "large" faster than on 1.37, and nobody's note is a little larger than everybody else's.
 */
export const NOTE_SIZES = ["small", "normal", "large", "huge"] as const;
export type NoteSize = (typeof NOTE_SIZES)[number];

/**
 * Steps of the grid that a paper spans. Four small, three normal or two large ones are as wide as a field of three columns,
 * and a huge one covers two columns and two rows, so that all of them come to stand in line.
 */
const GRID_STEPS: Readonly<Record<NoteSize, number>> = { small: 0.75, normal: 1, large: 1.5, huge: 2 };

/** Map units; a paper is higher where its text needs more. */
export const PAPERS: Readonly<Record<NoteSize, Size>> = {
  small: paperOver(GRID_STEPS.small),
  normal: paperOver(GRID_STEPS.normal),
  large: paperOver(GRID_STEPS.large),
  huge: paperOver(GRID_STEPS.huge),
};

/** Largest first, at normal size. */
const LETTERS = [18, 17, 16, 15, 14, 13, 12] as const;
/** Below, nobody reads a note at 100 %, whatever its size. */
const SMALLEST_LETTERS = 12;

/** Sizes of letters to try, largest first: they grow with the paper, so that large is read from the back of the room. */
export const FONT_SIZES: Readonly<Record<NoteSize, readonly number[]>> = {
  small: lettersOn(GRID_STEPS.small),
  normal: lettersOn(GRID_STEPS.normal),
  large: lettersOn(GRID_STEPS.large),
  huge: lettersOn(GRID_STEPS.huge),
};

/** What may grow or shrink with a note, and where it lies. */
export interface Sized {
  /** left out: normal */
  readonly size?: NoteSize | undefined;
  readonly place: { readonly field: PlaceKey };
}

/** The size at which a note is drawn where it lies: the parking is one column wide, and a large note is large again on the map. */
export function shownSize({ size = "normal", place }: Sized): NoteSize {
  return place.field === "parking" && size !== "small" ? "normal" : size;
}

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

function paperOver(steps: number): Size {
  return {
    width: steps * (NOTE_WIDTH + NOTE_GAP) - NOTE_GAP,
    height: steps * (NOTE_HEIGHT + NOTE_GAP) - NOTE_GAP,
  };
}

function lettersOn(steps: number): readonly number[] {
  const sizes = LETTERS.map((size) => Math.round(2 * size * steps) / 2);
  return [...new Set(sizes.map((size) => Math.max(SMALLEST_LETTERS, size)))];
}
