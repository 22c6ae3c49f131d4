import type { Point, Rect } from "../../model/fieldLayout.ts";

/** The rectangle between two opposite corners, whichever way the hand moved. */
export function rectBetween(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The smallest rectangle around all of `rects`; null for none. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  const [first] = rects;
  if (!first) return null;
  let { x: left, y: top } = first;
  let right = left;
  let bottom = top;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** `rect` with `margin` more on each side. */
export function expand(rect: Rect, margin: number): Rect {
  return {
    x: rect.x - margin,
    y: rect.y - margin,
    width: rect.width + 2 * margin,
    height: rect.height + 2 * margin,
  };
}

/** What of `outer` is not covered by `inner`, which lies within it: at most four parts. */
export function around(inner: Rect, outer: Rect): Rect[] {
  const [right, bottom] = [inner.x + inner.width, inner.y + inner.height];
  const beside = { y: inner.y, height: inner.height };
  return [
    { ...outer, height: inner.y - outer.y },
    { ...outer, y: bottom, height: outer.y + outer.height - bottom },
    { ...beside, x: outer.x, width: inner.x - outer.x },
    { ...beside, x: right, width: outer.x + outer.width - right },
  ].filter(({ width, height }) => width > 0 && height > 0);
}

export const areaOf = ({ width, height }: Rect): number => width * height;

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
