const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits between tries: over a short fault at once, over a night's work on the receiver at last. Then it is given up. */
export const TRY_DELAYS_MS: readonly number[] = [
  5 * SECOND_MS,
  MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
];

/** A fifth sooner or later, so that what failed at once does not come back at once. */
const JITTER = 0.2;

/** How long to wait after this many tries; null: no more. `chance` is from 0 to 1. */
export function delayAfter(tries: number, chance: number, delays = TRY_DELAYS_MS): number | null {
  const delay = delays[tries - 1];
  return delay === undefined ? null : Math.round(delay * (1 + JITTER * (2 * chance - 1)));
}
