/**
 * How often something may happen in a minute, and as often at once after a quiet minute. For the whole process, never
 * per address: a seminar is one address. Being refused costs nothing, so that a flood leaves no debt for those after.
 */
export interface MinuteLimit {
  /** Counts once; false when there was too much already. */
  take(): boolean;
}

export function createMinuteLimit(
  perMinute: number,
  now: () => number = () => performance.now(),
): MinuteLimit {
  let left = perMinute;
  let last = now();
  return {
    take() {
      const current = now();
      left = Math.min(perMinute, left + ((current - last) / 60_000) * perMinute);
      last = current;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
