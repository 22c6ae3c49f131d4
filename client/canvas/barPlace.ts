import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { Size } from "../geometry/camera.ts";

/** CSS pixels between the bar and what it belongs to, and the edge of the canvas. */
const GAP = 12;
const EDGE = 8;

/**
 * Where a bar stands for a selection (CSS pixels): above it, below it where there is no room, always inside the
 * canvas. Null when nothing of the selection shows.
 */
export function placeBar(selection: Rect, bar: Size, view: Size): Point | null {
  const right = selection.x + selection.width;
  const bottom = selection.y + selection.height;
  if (right < 0 || bottom < 0 || selection.x > view.width || selection.y > view.height) return null;
  const clamp = (value: number, max: number): number => Math.max(EDGE, Math.min(max - EDGE, value));
  const x = clamp(selection.x + selection.width / 2 - bar.width / 2, view.width - bar.width);
  const above = selection.y - GAP - bar.height;
  if (above >= EDGE) return { x, y: above };
  return { x, y: clamp(bottom + GAP, view.height - bar.height) };
}
