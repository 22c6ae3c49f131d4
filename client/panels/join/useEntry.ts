import { useEffect, useState } from "react";
import type { Visits } from "../../session/visits.ts";
import { useVisits } from "../visitsContext.ts";
import { type Entry, enterWorkshop, joinWithName, offerKey } from "./enterWorkshop.ts";

/** What `enterAhead` has begun and no page has taken yet. */
let begun: { readonly workshopId: string; readonly entry: Promise<Entry> } | null = null;

/** Begins to enter a workshop before its page is there; the page goes on with it. */
export function enterAhead(visits: Visits, workshopId: string): void {
  begun = { workshopId, entry: enter(visits, workshopId) };
  // Whoever waits for it hears of it.
  begun.entry.catch(() => undefined);
}

function enter(visits: Visits, workshopId: string): Promise<Entry> {
  takeKeyFromAddress((hash) => offerKey(visits, workshopId, hash));
  return enterWorkshop(visits, workshopId);
}

function takeBegun(workshopId: string): Promise<Entry> | null {
  const taken = begun?.workshopId === workshopId ? begun.entry : null;
  begun = null;
  return taken;
}

/** Enters a workshop once, when its page is opened; `null` while that is under way. */
export function useEntry(workshopId: string): readonly [Entry | null, (name: string) => Promise<void>] {
  const visits = useVisits();
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    let current = true;
    const found = takeBegun(workshopId) ?? enter(visits, workshopId);
    void found.then((entered) => {
      if (current) setEntry(entered);
    });
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
