import { useSyncExternalStore } from "react";

/** Beyond three device pixels a CSS pixel nobody sees the difference, but everybody's memory does. */
const MAX_PIXEL_RATIO = 3;

const read = (): number => Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);

function subscribe(listener: () => void): () => void {
  // Changes with the browser's zoom and when the window moves to another screen; both resize it.
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** Device pixels of a canvas per CSS pixel. */
export function usePixelRatio(): number {
  return useSyncExternalStore(subscribe, read);
}
