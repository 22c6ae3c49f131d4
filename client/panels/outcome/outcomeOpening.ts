import { openOutcome } from "../../session/openOutcome.ts";
import { ownRights } from "../../session/ownRights.ts";
import type { Signal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import type { Outcome } from "../../state/outcome.ts";
import { createOutcomeProjection } from "../../state/outcomeProjection.ts";

/**
 * A workshop's outcome that is open for as long as someone watches this signal: opened for the first listener, closed
 * after the last, and opened anew when content was erased from it. `null` before and after.
 */
export function createOutcomeOpening(workshop: WorkshopSession, syncUrl: string): Signal<Outcome | null> {
  const listeners = new Set<() => void>();
  let outcome: Outcome | null = null;
  const close = (): void => {
    outcome?.actions.close();
    outcome?.session.close();
    outcome = null;
  };
  const open = (): void => {
    const session = openOutcome({
      workshopId: workshop.workshopId,
      me: workshop.me,
      syncUrl,
      rights: ownRights(workshop, null),
      onRenewed: () => {
        close();
        open();
        for (const listener of listeners) listener();
      },
    });
    outcome = { session, workshop, actions: createOutcomeProjection(session.doc) };
  };
  return {
    get: () => outcome,
    subscribe: (listener) => {
      if (listeners.size === 0) open();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) close();
      };
    },
  };
}
