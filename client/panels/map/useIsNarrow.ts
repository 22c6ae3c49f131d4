import { useSyncExternalStore } from "react";

/** Below, the bars change to their phone layout; the same number stands in the style sheets of the bars. */
const NARROW = "(max-width: 760px)";

/** True on phones and in narrow windows. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
