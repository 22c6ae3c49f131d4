import type { Point } from "../../model/fieldLayout.ts";

/** How long a point of the trail glows: long enough to see a circle that was drawn around something. */
export const TRAIL_MS = 700;
/** A hand that trembles or a flood of events makes no longer trail than this. */
const MOST_POINTS = 120;

/** A point of a trail, with how much of its glow is left: 1 fresh, 0 gone. */
export interface TrailPoint extends Point {
  readonly glow: number;
}

/** Where a laser pointer has just been. Times are milliseconds of one steady clock. */
export interface LaserTrail {
  push(point: Point, now: number): void;
  /** oldest first; empty when nothing glows any more */
  at(now: number): readonly TrailPoint[];
}

export function createLaserTrail(): LaserTrail {
  let points: { readonly x: number; readonly y: number; readonly time: number }[] = [];
  return {
    push({ x, y }, now) {
      points.push({ x, y, time: now });
      if (points.length > MOST_POINTS) points.shift();
    },
    at(now) {
      points = points.filter(({ time }) => now - time < TRAIL_MS);
      return points.map(({ x, y, time }) => ({ x, y, glow: 1 - Math.max(0, now - time) / TRAIL_MS }));
    },
  };
}
