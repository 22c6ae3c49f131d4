import { useMemo, useState, useSyncExternalStore } from "react";
import type { Me } from "../../session/mapSession.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useAddressHere } from "./useAddressHere.ts";
import { workshopOpenings } from "./workshopOpening.ts";

/** Opens a workshop's session, and anew when `me` has another role; until that is open the former one is given. */
export function useWorkshopOpening(workshopId: string, me: Me, syncUrl: string): WorkshopSession | null {
  const opening = useMemo(() => workshopOpenings.of({ workshopId, me, syncUrl }), [workshopId, me, syncUrl]);
  const current = useSyncExternalStore(opening.subscribe, opening.get);
  const [last, setLast] = useState(current);
  if (current !== null && current !== last) setLast(current);
  const session = current ?? last;
  useAddressHere(workshopId, session);
  return session;
}
