import { useCallback, useState } from "react";

/** What breaks outside of React, in a frame or for want of a canvas, goes to the boundary around the picture. */
export function useFailure(): (error: unknown) => void {
  const [, rethrow] = useState<null>(null);
  return useCallback((error: unknown) => {
    rethrow(() => {
      throw error;
    });
  }, []);
}

/** Where a browser gives no canvas: too many are open, or the screen is too large for it. */
export const NO_CANVAS = "This browser gives no canvas to draw on.";
