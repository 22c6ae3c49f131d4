import type { NameRule } from "../../model/agendaStep.ts";
import type { Draft } from "../../model/draftDocument.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { namesAnnouncedOn, runOnMap } from "../../model/privateWriting.ts";
import type { RevealedAt } from "../../model/resultsDocument.ts";
import type { Session } from "../../model/sessionDocument.ts";

/** What a reveal says about notes besides what is on them. */
export interface RevealMarks {
  /** Null where no name may show, whatever was asked for. */
  authorOf(participantId: string, draft: Draft): string | null;
  /** Whether the place had been revealed, to all or of this person, since the step that is on was started. */
  isLate(participantId: string, draft: Draft, place: PlaceKey): boolean;
}

export function revealMarks(
  session: Session,
  mapId: string,
  wantedNames: NameRule,
  revealedForAll: RevealedAt,
): RevealMarks {
  const areHidden = wantedNames === "hidden" || namesAnnouncedOn(session, mapId) === "hidden";
  return {
    authorOf: (participantId, { namesPromised }) =>
      areHidden || namesPromised === "hidden" ? null : participantId,
    isLate(participantId, { revealedAt }, place) {
      const run = runOnMap(session, mapId, participantId);
      const last = Math.max(revealedForAll[place] ?? 0, revealedAt[place] ?? 0);
      return run !== null && last >= run.startedAt;
    },
  };
}
