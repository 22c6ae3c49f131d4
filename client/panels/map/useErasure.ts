import { useEffect } from "react";
import type { Workshop } from "../../../model/api.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import { forgetErasedWorkshop } from "../../session/forgetErased.ts";
import { renewOldCopies } from "../../session/renewOldCopies.ts";
import { useVisits } from "../visitsContext.ts";

/** Brings the copies of the workshop's other maps up to date, too; see `renewOldCopies`. */
export function useOldCopies(workshop: Workshop, openMapId: string, syncUrl: string): void {
  useEffect(() => {
    const { participantId, role, name } = workshop.me;
    return renewOldCopies(workshop, { openMapId, me: { participantId, role, name }, syncUrl });
  }, [workshop, openMapId, syncUrl]);
}

/** Keeps what the page says about an erased map true: nothing of it remains in this browser. */
export function useErasure(workshop: Workshop, refusal: RefusalReason | null): void {
  const visits = useVisits();
  useEffect(() => {
    if (refusal === "erased") void forgetErasedWorkshop(visits, workshop);
  }, [visits, workshop, refusal]);
}
