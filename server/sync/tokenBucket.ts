/**
 * A rate with a burst. `take` always grants and says how long to wait, in milliseconds, until the debt is paid;
 * 0 while there is room. Whoever asks decides whether waiting means delaying or refusing.
 */
export interface TokenBucket {
  take(amount: number): number;
}

export function createTokenBucket(
  perSecond: number,
  burst: number,
  // Not the wall clock: set back by an hour, it would make everybody wait that long.
  now: () => number = () => performance.now(),
): TokenBucket {
  let tokens = burst;
  let last = now();
  return {
    take(amount) {
      const current = now();
      tokens = Math.min(burst, tokens + ((current - last) / 1000) * perSecond);
      last = current;
      tokens -= amount;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000);
    },
  };
}
