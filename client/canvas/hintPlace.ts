import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { Size } from "../geometry/camera.ts";

/** CSS pixels between a hint and its note, and the edge of the canvas. */
const GAP = 8;
const EDGE = 8;

/**
 * Where a hint stands beside the open note (CSS pixels): at its right, at its left where there is no room, else below.
 * Never on the note, and inside the canvas.
 */
export function placeHint(note: Rect, hint: Size, view: Size): Point {
  const clamp = (value: number, max: number): number => Math.max(EDGE, Math.min(max - EDGE, value));
  // A small one at the foot of the note: at its head the bar of the selection stands.
  const foot = note.y + note.height - hint.height;
  const y = clamp(Math.max(note.y, foot), view.height - hint.height);
  const right = note.x + note.width + GAP;
  if (right + hint.width + EDGE <= view.width) return { x: right, y };
  const left = note.x - GAP - hint.width;
  if (left >= EDGE) return { x: left, y };
  const x = clamp(note.x, view.width - hint.width);
  const below = note.y + note.height + GAP;
  if (below + hint.height + EDGE <= view.height) return { x, y: below };
  return { x, y: Math.max(EDGE, note.y - GAP - hint.height) };
}
