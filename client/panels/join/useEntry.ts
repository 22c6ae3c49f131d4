import { useEffect, useState } from "react";
import { useVisits } from "../visitsContext.ts";
import { type Entry, enterWorkshop, joinWithName, offerKey } from "./enterWorkshop.ts";

/** Enters a workshop once, when its page is opened; `null` while that is under way. */
export function useEntry(workshopId: string): readonly [Entry | null, (name: string) => Promise<void>] {
  const visits = useVisits();
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    let current = true;
    const enter = async (): Promise<void> => {
      takeKeyFromAddress((hash) => offerKey(visits, workshopId, hash));
      const found = await enterWorkshop(visits, workshopId);
      if (current) setEntry(found);
    };
    void enter();
    return () => {
      current = false;
    };
  }, [visits, workshopId]);
  const join = async (name: string): Promise<void> => setEntry(await joinWithName(visits, workshopId, name));
  return [entry, join];
}

/** Whoever copies the address from the bar must not hand on the key with it. */
function takeKeyFromAddress(take: (hash: string) => void): void {
  const { hash, pathname, search } = window.location;
  if (!hash) return;
  take(hash);
  window.history.replaceState(window.history.state, "", pathname + search);
}
