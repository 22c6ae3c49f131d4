import type { Point, Rect } from "./fieldLayout.ts";

/** Of the square in which `REACTION_SIGNS` are drawn. */
export const SIGN_SQUARE = 24;
/** Map units: a sign, and from each to the next. */
export const REACTION_SIGN = 12;
const STEP = 14;
/** From the paper's edge: the signs stand where no text does. */
const EDGE = 7;
const TOP = 2;
const BEFORE_COUNT = 3;
export const REACTION_COUNT_SIZE = 10.5;

export interface ReactionRow {
  /** upper left corners of the signs, in their order */
  readonly signs: readonly Point[];
  /** where the number begins, and its middle */
  readonly count: Point;
}

/**
 * Where the signs of reactions stand on a note, on the screen as in files: at the upper right, above the text, with the
 * number of all of them behind. `countWidth`: of that number; 0 without one.
 */
export function reactionRow({ x, y, width }: Rect, signs: number, countWidth: number): ReactionRow {
  const count = { x: x + width - EDGE - countWidth, y: y + TOP + REACTION_SIGN / 2 };
  const right = countWidth > 0 ? count.x - BEFORE_COUNT : count.x;
  return {
    count,
    signs: Array.from({ length: signs }, (_, index) => ({
      x: right - REACTION_SIGN - (signs - 1 - index) * STEP,
      y: y + TOP,
    })),
  };
}
