import { useEffect } from "react";
import { fetchAllParts } from "../controls/fetchedPart.tsx";
import { fetchAllDialogs } from "./dialogChunks.ts";

/** After the first picture, and before most people have seen enough of it to press something. */
const PARTS_DELAY_MS = 1_000;
/** Long after the first picture, and long before anybody is likely to lose the connection. */
const DIALOGS_DELAY_MS = 4_000;

/**
 * Fetches parts and dialogs ahead of need: a first press then has nothing to wait for, and on plain http no service worker
 * keeps them for times without a connection. Not before the map itself is here, which everything else would slow down.
 */
export function useFetchedAhead(isLoaded: boolean): void {
  useEffect(() => {
    if (!isLoaded) return;
    const timers = [
      setTimeout(() => void fetchAllParts(), PARTS_DELAY_MS),
      setTimeout(() => void fetchAllDialogs(), DIALOGS_DELAY_MS),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [isLoaded]);
}
