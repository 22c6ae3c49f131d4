import { useEffect } from "react";
import type { Workshop } from "../../../model/api.ts";
import { renewOldCopies } from "../../session/renewOldCopies.ts";

/** Brings the copies of the workshop's other maps up to date, too; see `renewOldCopies`. */
export function useOldCopies(workshop: Workshop, openMapId: string, syncUrl: string): void {
  useEffect(() => {
    const { participantId, role, name } = workshop.me;
    return renewOldCopies(workshop, { openMapId, me: { participantId, role, name }, syncUrl });
  }, [workshop, openMapId, syncUrl]);
}
