import type { Point, Rect } from "../../model/fieldLayout.ts";
import { type Camera, type Size, toMap } from "./camera.ts";

/** How a map lies in its overview: overview = map × scale + (left, top). CSS pixels. */
export interface OverviewFit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** CSS pixels. */
const LEAST_SEEN = 8;

/** The largest overview of these bounds that is no larger than `most`, in whole pixels. */
export function overviewSize(bounds: Size, most: Size): Size {
  const scale = Math.min(most.width / bounds.width, most.height / bounds.height);
  return {
    width: Math.max(1, Math.round(bounds.width * scale)),
    height: Math.max(1, Math.round(bounds.height * scale)),
  };
}

/** What is on the screen, as a rectangle on the overview. */
export function screenOn(fit: OverviewFit, camera: Camera, view: Size): Rect {
  const corner = onOverview(fit, toMap(camera, { x: 0, y: 0 }));
  const scale = fit.scale / camera.zoom;
  return { ...corner, width: view.width * scale, height: view.height * scale };
}

/** How much of it is drawn: its edges are seen also where the screen shows more than the map, or lies beside it. */
export function clampTo({ width, height }: Size, screen: Rect): Rect {
  const [left, right] = between(screen.x, screen.x + screen.width, width);
  const [top, bottom] = between(screen.y, screen.y + screen.height, height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Both ends within 0 and `length`, and never closer than can be seen. */
function between(from: number, to: number, length: number): readonly [number, number] {
  const start = Math.max(0, Math.min(length - LEAST_SEEN, from));
  return [start, Math.max(start + LEAST_SEEN, Math.min(length, to))];
}

export function onOverview({ scale, left, top }: OverviewFit, { x, y }: Point): Point {
  return { x: x * scale + left, y: y * scale + top };
}

/** The camera, with the place under `point` of the overview in the middle of the screen. */
export function cameraAround(
  { scale, left, top }: OverviewFit,
  camera: Camera,
  view: Size,
  point: Point,
): Camera {
  const { zoom } = camera;
  const x = (point.x - left) / scale;
  const y = (point.y - top) / scale;
  return { x: view.width / 2 - x * zoom, y: view.height / 2 - y * zoom, zoom };
}

/**
 * How far from the middle of the rectangle a press holds it: inside it is held where it was pressed, beside it it comes
 * under the hand.
 */
export function gripOn(screen: Rect, point: Point): Point {
  const x = point.x - screen.x - screen.width / 2;
  const y = point.y - screen.y - screen.height / 2;
  const isInside = Math.abs(x) <= screen.width / 2 && Math.abs(y) <= screen.height / 2;
  return isInside ? { x, y } : { x: 0, y: 0 };
}
