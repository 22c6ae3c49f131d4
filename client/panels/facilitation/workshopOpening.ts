import { openedAhead } from "../../session/openedAhead.ts";
import { openWorkshopSession, type WorkshopSessionOptions } from "../../session/openWorkshopSession.ts";
import type { Signal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";

/** The sessions of workshops, which may be opened before their page is built. */
export const workshopOpenings = openedAhead(createWorkshopOpening);

/** A workshop's session that is open for as long as someone watches this signal; `null` before and after. */
function createWorkshopOpening(options: WorkshopSessionOptions): Signal<WorkshopSession | null> {
  const listeners = new Set<() => void>();
  let session: WorkshopSession | null = null;
  return {
    get: () => session,
    subscribe: (listener) => {
      if (listeners.size === 0) session = openWorkshopSession(options);
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        session?.close();
        session = null;
      };
    },
  };
}
