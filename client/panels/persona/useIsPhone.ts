import { useSyncExternalStore } from "react";

/** Below, sheet and notes do not fit beside each other; the same number stands in the style sheet of the sheet. */
const NARROW = "(max-width: 900px)";

/** True where the notes come from below instead of standing beside the sheet. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
