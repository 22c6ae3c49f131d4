import type { Point } from "../../model/fieldLayout.ts";

/** Time in which two thirds of the way are done: hides 40 ms samples without feeling late. */
const FOLLOW_MS = 55;
/** Closer than this (map units) counts as arrived. */
const ARRIVED = 0.2;

/** The next point on the way to `target`: smooth between the samples of another person's hand. */
export function follow(current: Point, target: Point, elapsedMs: number): Point {
  if (Math.hypot(target.x - current.x, target.y - current.y) < ARRIVED) return target;
  const part = 1 - Math.exp(-elapsedMs / FOLLOW_MS);
  return { x: current.x + (target.x - current.x) * part, y: current.y + (target.y - current.y) * part };
}
