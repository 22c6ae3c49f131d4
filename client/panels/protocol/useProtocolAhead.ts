import { useEffect } from "react";

/** Long after all that the map itself needs. */
const DELAY_MS = 30_000;

/**
 * Fetches what the record needs ahead of need, for those who lead: the room's network may be gone by then. Only where
 * something keeps it.
 */
export function useProtocolAhead(leads: boolean): void {
  useEffect(() => {
    if (!leads || !import.meta.env.PROD) return;
    const fetchAhead = async (): Promise<void> => {
      if (!navigator.serviceWorker?.controller) return;
      const { fetchProtocolAhead } = await import("./protocolAhead.ts");
      await fetchProtocolAhead();
    };
    const timer = setTimeout(() => void fetchAhead().catch(() => undefined), DELAY_MS);
    return () => clearTimeout(timer);
  }, [leads]);
}
