/** Calls something once per animation frame while there is something to do. */
export interface FrameLoop {
  start(): void;
  stop(): void;
}

/** A background tab pauses for seconds; nothing should jump that far in one frame. */
const LONGEST_FRAME_MS = 100;

/**
 * `step` gets the milliseconds since the last frame and answers whether it needs another one. After one that failed, of
 * which `onFailure` hears, the loop can be started again.
 */
export function createFrameLoop(
  step: (elapsedMs: number) => boolean,
  onFailure?: (error: unknown) => void,
): FrameLoop {
  let request: number | null = null;
  let last = 0;
  const run = (now: number): void => {
    const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, now - last));
    last = now;
    request = null;
    try {
      if (step(elapsed)) request ??= requestAnimationFrame(run);
    } catch (error) {
      if (!onFailure) throw error;
      onFailure(error);
    }
  };
  return {
    start() {
      if (request !== null) return;
      last = performance.now();
      request = requestAnimationFrame(run);
    },
    stop() {
      if (request !== null) cancelAnimationFrame(request);
      request = null;
    },
  };
}
