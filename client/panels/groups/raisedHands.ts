import { groupOf, type Session } from "../../../model/sessionDocument.ts";
import type { SessionPresence } from "../../../model/sessionPresence.ts";
import { presenceById } from "./seminarPeople.ts";

export interface RaisedHand {
  readonly participantId: string;
  /** may be empty */
  readonly name: string;
  /** the map to go to; null while nobody knows */
  readonly mapId: string | null;
  /** the group's name; empty for those in none */
  readonly groupName: string;
}

/** Who asks for a facilitator, and where. */
export function raisedHands(
  session: Pick<Session, "groups" | "members">,
  presences: Iterable<SessionPresence>,
): RaisedHand[] {
  return [...presenceById(presences).values()]
    .filter(({ handRaised }) => handRaised)
    .map(({ participantId, name, mapId }) => {
      const group = groupOf(session, participantId);
      return { participantId, name, mapId: mapId ?? group?.mapId ?? null, groupName: group?.name ?? "" };
    })
    .sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
}
