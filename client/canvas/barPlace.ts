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
  const inTheWay = keepFree.filter((rect) => overlaps({ ...above, ...bar }, rect));
  const besideThem = { x: Math.min(...inTheWay.map((rect) => rect.x)) - GAP - bar.width, y: above.y };
  const overThem = { x, y: Math.min(...inTheWay.map((rect) => rect.y)) - GAP - bar.height };
  const isGood = (at: Point): boolean =>
    at.x >= EDGE && at.y >= EDGE && !keepFree.some((rect) => overlaps({ ...at, ...bar }, rect));
  const places = inTheWay.length > 0 ? [besideThem, overThem, below] : [above, below];
  return places.find(isGood) ?? (above.y >= EDGE ? above : below);
}
