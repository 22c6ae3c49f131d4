import { useEffect } from "react";
import { addressHere } from "../../session/addressHere.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useVisits } from "../visitsContext.ts";

/** Addresses people as the workshop's session says, for as long as one of its pages is open, and from then on at once. */
export function useAddressHere(workshopId: string, session: WorkshopSession | null): void {
  const visits = useVisits();
  useEffect(() => {
    addressHere.set(visits.of(workshopId).address);
    return () => addressHere.set("du");
  }, [visits, workshopId]);
  useEffect(() => {
    if (session === null) return;
    const follow = (): void => {
      // Not known before, whatever the empty session says.
      if (!session.loaded.get()) return;
      const { address } = session.session.get().rules;
      addressHere.set(address);
      const visit = visits.of(workshopId);
      if (visit.workshop !== null && visit.address !== address) visits.keep({ ...visit, address });
    };
    follow();
    const stops = [session.session.subscribe(follow), session.loaded.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [visits, workshopId, session]);
}
