import type { Point, Rect } from "./fieldLayout.ts";

/** How a line between two notes runs, in map units. */
export interface LinkLine {
  readonly from: Point;
  readonly to: Point;
  /** where its title stands, in the middle */
  readonly label: Rect;
  /** all that is painted of it lies in here */
  readonly bounds: Rect;
}

export const LABEL_HEIGHT = 24;
/** Wider ones would hide the notes they are about; the whole title stands in the panel. */
const LABEL_WIDTH = 210;
/** A sign and the ends. */
const LABEL_EXTRA = 42;
/** What a letter takes at the label's size, generously. */
const LETTER = 6.9;
/** The dots at both ends and the line's own width. */
const REACH = 6;

/** The line between two notes, from edge to edge, with room for a title. */
export function lineBetween(a: Rect, b: Rect, title: string): LinkLine {
  const [middleA, middleB] = [middleOf(a), middleOf(b)];
  const from = edgeTowards(a, middleB);
  const to = edgeTowards(b, middleA);
  const width = title === "" ? LABEL_HEIGHT + 6 : Math.min(LABEL_WIDTH, LABEL_EXTRA + LETTER * title.length);
  const label = {
    x: (from.x + to.x) / 2 - width / 2,
    y: (from.y + to.y) / 2 - LABEL_HEIGHT / 2,
    width,
    height: LABEL_HEIGHT,
  };
  const left = Math.min(from.x, to.x, label.x) - REACH;
  const top = Math.min(from.y, to.y, label.y) - REACH;
  const bounds = {
    x: left,
    y: top,
    width: Math.max(from.x, to.x, label.x + label.width) + REACH - left,
    height: Math.max(from.y, to.y, label.y + label.height) + REACH - top,
  };
  return { from, to, label, bounds };
}

/** Where the way from a note's middle to `target` leaves the note. */
export function edgeTowards(rect: Rect, target: Point): Point {
  const middle = middleOf(rect);
  const [dx, dy] = [target.x - middle.x, target.y - middle.y];
  if (dx === 0 && dy === 0) return middle;
  const part = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : rect.height / 2 / Math.abs(dy),
  );
  return { x: middle.x + dx * Math.min(1, part), y: middle.y + dy * Math.min(1, part) };
}

export function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
