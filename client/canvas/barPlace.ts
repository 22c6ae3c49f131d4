import { overlaps, type Point, type Rect } from "../../model/fieldLayout.ts";
import type { Size } from "../geometry/camera.ts";

/** CSS pixels between the bar and what it belongs to, and the edge of the canvas. */
const GAP = 12;
const EDGE = 8;

/**
 * Where a bar stands for a selection (CSS pixels): above it, below it where there is no room, always inside the
 * canvas, and where that can be had not over any of `keepFree`: the buttons of the fields. Null when nothing of the
 * selection shows.
 */
export function placeBar(
  selection: Rect,
  bar: Size,
  view: Size,
  keepFree: readonly Rect[] = [],
): Point | null {
  const right = selection.x + selection.width;
  const bottom = selection.y + selection.height;
  if (right < 0 || bottom < 0 || selection.x > view.width || selection.y > view.height) return null;
  const clamp = (value: number, max: number): number => Math.max(EDGE, Math.min(max - EDGE, value));
  const x = clamp(selection.x + selection.width / 2 - bar.width / 2, view.width - bar.width);
  const above = { x, y: selection.y - GAP - bar.height };
  const below = { x, y: clamp(bottom + GAP, view.height - bar.height) };
  const inTheWayOf = (at: Point): readonly Rect[] =>
    keepFree.filter((rect) => overlaps({ ...at, ...bar }, rect));
  const isGood = (at: Point): boolean =>
    at.x >= EDGE &&
    at.y >= EDGE &&
    at.x + bar.width <= view.width - EDGE &&
    at.y + bar.height <= view.height - EDGE &&
    inTheWayOf(at).length === 0;
  /** There, or as near to it as those in the way allow: to their left, over or under them, to their right. */
  const near = (at: Point): Point[] => {
    const rects = inTheWayOf(at);
    if (rects.length === 0) return [at];
    return [
      { x: Math.min(...rects.map((rect) => rect.x)) - GAP - bar.width, y: at.y },
      at === above
        ? { x, y: Math.min(...rects.map((rect) => rect.y)) - GAP - bar.height }
        : { x, y: Math.max(...rects.map((rect) => rect.y + rect.height)) + GAP },
      { x: Math.max(...rects.map((rect) => rect.x + rect.width)) + GAP, y: at.y },
    ];
  };
  const places = [...near(above), ...near(below)];
  return places.find(isGood) ?? (above.y >= EDGE ? above : below);
}
