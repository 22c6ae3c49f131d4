import { useEffect, useState } from "react";
import type { Workshop } from "../../../model/api.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";

/** How long a map of a workshop with several waits for the session to say whose it is: offline, it never does. */
const PATIENCE_MS = 1_500;

/** Whether the groups are known, or not to be waited for. */
export function useGroupsKnown(session: WorkshopSession, workshop: Workshop): boolean {
  const isLoaded = useSignal(session.loaded);
  const mustWait = session.me.role === "participant" && workshop.maps.length > 1;
  const [isOver, setOver] = useState(!mustWait);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLoaded || isOver;
}
