const DAY_MS = 24 * 3600 * 1000;

/** When something that is kept for `days` from `start` on is to be erased; null is never. */
export function eraseAtAfter(start: number, days: number | null): number | null {
  return days === null ? null : start + days * DAY_MS;
}
