import { startTransition, useEffect, useState } from "react";

/** A window in the background paints nothing. */
const PATIENCE_MS = 1_000;

/**
 * Whether `isReady` was true when the page was last painted: what is not to hold up a picture comes after it. Never false
 * again. `atLatestMs`: then it is true although nothing is ready.
 */
export function useAfterPainting(isReady: boolean, atLatestMs: number | null = null): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const patience = isReady ? PATIENCE_MS : atLatestMs;
    if (isPainted || patience === null) return;
    const go = (): void => startTransition(() => setPainted(true));
    const timer = setTimeout(go, patience);
    // The second one begins when what was painted in the first is on the screen.
    let frame = isReady ? requestAnimationFrame(() => (frame = requestAnimationFrame(go))) : null;
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady, isPainted, atLatestMs]);
  return isPainted;
}
