import type { Point } from "../../model/fieldLayout.ts";

/** What a finger did this long ago says nothing about how it lets go. */
const REMEMBERED_MS = 100;
/** Fewer milliseconds than this are no measure of a speed. */
const SHORTEST_MS = 8;
/** CSS pixels a millisecond: slower is no flick, and faster than a hand can is a clock that stumbled. */
const SLOWEST = 0.3;
const FASTEST = 5;

interface Sample {
  readonly point: Point;
  /** milliseconds */
  readonly time: number;
}

/** Remembers where a finger has just been, to tell how fast it was when it let go. */
export interface FlickMeter {
  push(sample: Sample): void;
  /** CSS pixels a millisecond; null: the finger had come to rest */
  speedAt(time: number): Point | null;
}

export function createFlickMeter(): FlickMeter {
  let samples: Sample[] = [];
  return {
    push(sample) {
      samples = samples.filter(({ time }) => sample.time - time <= REMEMBERED_MS);
      samples.push(sample);
    },
    speedAt(time) {
      const [first, ...rest] = samples.filter((sample) => time - sample.time <= REMEMBERED_MS);
      const last = rest.at(-1);
      if (!first || !last) return null;
      const elapsed = Math.max(SHORTEST_MS, time - first.time);
      const speed = {
        x: (last.point.x - first.point.x) / elapsed,
        y: (last.point.y - first.point.y) / elapsed,
      };
      const size = Math.hypot(speed.x, speed.y);
      if (size < SLOWEST) return null;
      const part = Math.min(1, FASTEST / size);
      return { x: speed.x * part, y: speed.y * part };
    },
  };
}
