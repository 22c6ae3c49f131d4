import { NOTE_GAP, NOTE_HEIGHT, NOTE_WIDTH, type Size } from "./fieldLayout.ts";
import type { PlaceKey } from "./fields.ts";

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
export const GRID_STEPS: Readonly<Record<NoteSize, number>> = { small: 0.75, normal: 1, large: 1.5, huge: 2 };

/** Map units; a paper is higher where its text needs more. */
export const PAPERS: Readonly<Record<NoteSize, Size>> = {
  small: paperOver(GRID_STEPS.small),
  normal: paperOver(GRID_STEPS.normal),
  large: paperOver(GRID_STEPS.large),
  huge: paperOver(GRID_STEPS.huge),
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

function paperOver(steps: number): Size {
  return {
    width: steps * (NOTE_WIDTH + NOTE_GAP) - NOTE_GAP,
    height: steps * (NOTE_HEIGHT + NOTE_GAP) - NOTE_GAP,
  };
}
