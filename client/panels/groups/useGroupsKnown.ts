import { useEffect, useState } from "react";
import type { Workshop } from "../../../model/api.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";

/** How long a map of a workshop with several waits for the session to say whose it is: offline, it never does. */
const PATIENCE_MS = 1_500;

/** Whether only the session says which map is one's own. */
export function mustKnowGroups({ me, maps }: Pick<Workshop, "me" | "maps">): boolean {
  return me.role === "participant" && maps.length > 1;
}

/** Whether the groups are known, or not to be waited for. */
export function useGroupsKnown(session: WorkshopSession, workshop: Workshop): boolean {
  const isLoaded = useSignal(session.loaded);
  const [isOver, setOver] = useState(!mustKnowGroups({ me: session.me, maps: workshop.maps }));
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLoaded || isOver;
}
