import { useEffect, useState } from "react";
import type { Visits } from "../../session/visits.ts";
import { useVisits } from "../visitsContext.ts";
import { type Entry, enterWorkshop, joinWithName, offerKey } from "./enterWorkshop.ts";

interface Begun {
  readonly workshopId: string;
  readonly entry: Promise<Entry>;
  /** null while it is under way */
  found: Entry | null;
}

/** What `enterAhead` has begun and no page has taken yet. */
let begun: Begun | null = null;

/** Begins to enter a workshop before its page is there; the page goes on with it. */
export function enterAhead(visits: Visits, workshopId: string): Promise<Entry> {
  const entry = enter(visits, workshopId);
  const now: Begun = { workshopId, entry, found: null };
  void entry.then((found) => {
    now.found = found;
  });
  begun = now;
  return entry;
}

function enter(visits: Visits, workshopId: string): Promise<Entry> {
  takeKeyFromAddress((hash) => offerKey(visits, workshopId, hash));
  return enterWorkshop(visits, workshopId);
}

function begunIn(workshopId: string): Begun | null {
  return begun?.workshopId === workshopId ? begun : null;
}

/** Enters a workshop once, when its page is opened; `null` while that is under way. */
export function useEntry(workshopId: string): readonly [Entry | null, (name: string) => Promise<void>] {
  const visits = useVisits();
  const [entry, setEntry] = useState(() => begunIn(workshopId)?.found ?? null);
  useEffect(() => {
    let current = true;
    const found = begunIn(workshopId)?.entry ?? enter(visits, workshopId);
    // The next page of the same workshop enters anew.
    begun = null;
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
