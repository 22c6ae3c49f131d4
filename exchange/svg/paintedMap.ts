import type { Rect } from "../../model/fieldLayout.ts";
import { element, rounded } from "./markup.ts";

/** One thing of a picture, as SVG source, and between which heights all of it lies. */
export interface PaintedPart {
  readonly top: number;
  readonly bottom: number;
  readonly source: string;
}

/** A picture whose parts are still apart, so that a strip of it can be had alone. Plain data; goes to another thread. */
export interface PaintedMap {
  /** map units: CSS pixels at 100 % */
  readonly width: number;
  readonly height: number;
  /** map units; of the notes */
  readonly smallestText: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** title, description and the shapes of letters */
  readonly head: string;
  /** the lowest first */
  readonly parts: readonly PaintedPart[];
}

/** Shadows, outlines and what reaches out of a letter's line. */
const REACH = 8;

/** A part that lies within `rect`, of a group that is moved by `(dx, dy)`. */
export function movedPart({ y, height }: Rect, source: string, dx: number, dy: number): PaintedPart {
  const transform = `translate(${rounded(dx)} ${rounded(dy)})`;
  return {
    top: y + dy - REACH,
    bottom: y + height + dy + REACH,
    source: element("g", { transform }, source),
  };
}

/** All of it as one drawing. */
export function wholeDrawing({ width, height, attributes, head, parts }: PaintedMap): string {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = element("svg", { ...attributes, ...size }, head, ...parts.map(({ source }) => source));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/**
 * The rows of pixels from `first` to before `end`, of a picture of so many pixels in all, as a drawing of just that size.
 * It has only what can be seen in it: painters take a hundred times the memory of what they paint.
 */
export function stripDrawing(painted: PaintedMap, pixels: Pixels, first: number, end: number): string {
  const unit = painted.height / pixels.height;
  const [top, bottom] = [first * unit, end * unit];
  const seen = painted.parts.filter((part) => part.top < bottom && part.bottom > top);
  const attributes = {
    ...painted.attributes,
    width: pixels.width,
    height: end - first,
    viewBox: `0 ${top} ${painted.width} ${bottom - top}`,
    preserveAspectRatio: "none",
  };
  return element("svg", attributes, painted.head, ...seen.map(({ source }) => source));
}
