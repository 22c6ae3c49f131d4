import { useMemo, useSyncExternalStore } from "react";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import type { Outcome } from "../../state/outcome.ts";
import { createOutcomeOpening } from "./outcomeOpening.ts";

/** What the workshop makes of its maps, open for as long as the component stands. */
export function useOutcome(workshop: WorkshopSession): Outcome | null {
  const opening = useMemo(() => createOutcomeOpening(workshop, syncUrlOf(window.location)), [workshop]);
  return useSyncExternalStore(opening.subscribe, opening.get);
}
