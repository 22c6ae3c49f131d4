import { useEffect, useRef } from "react";
import type { Workshop } from "../../../model/api.ts";
import { readWorkshop } from "../../session/api.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";

/** The server is asked again while it does not know a map either, or does not answer. */
const ASK_AGAIN_MS = 3_000;

/** Groups may have maps that were made after one came in: then the workshop is read anew. */
export function useKnownMaps(
  session: WorkshopSession,
  workshop: Workshop,
  onWorkshop: (workshop: Workshop) => void,
): void {
  const { groups } = useSignal(session.session);
  const known = new Set(workshop.maps.map(({ id }) => id));
  const unknown = groups
    .map(({ mapId }) => mapId)
    .filter((id) => !known.has(id))
    .join(" ");
  const take = useRef(onWorkshop);
  useEffect(() => {
    take.current = onWorkshop;
  }, [onWorkshop]);
  useEffect(() => {
    if (unknown === "") return;
    let current = true;
    const read = async (): Promise<void> => {
      const next = await readWorkshop(session.workshopId).catch(() => null);
      if (current && next) take.current(next);
    };
    void read();
    const timer = setInterval(() => void read(), ASK_AGAIN_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [session, unknown]);
}
