import { useEffect } from "react";
import { fetchAllDialogs } from "./dialogChunks.ts";

/** Long after the first picture, and long before anybody is likely to lose the connection. */
const DELAY_MS = 4000;

/** Fetches the dialogs ahead of need: on plain http no service worker keeps them for times without a connection. */
export function useFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchAllDialogs(), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
}
