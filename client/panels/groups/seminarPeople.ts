import { compareNames } from "../../../model/alphabet.ts";
import type { PersonEntry } from "../../../model/api/access.ts";
import type { SessionPresence } from "../../../model/sessionPresence.ts";

/** Somebody who takes part in a seminar, here at the moment or not. */
export interface SeminarPerson {
  readonly participantId: string;
  /** may be empty */
  readonly name: string;
  readonly isHere: boolean;
  readonly handRaised: boolean;
  /** the map that they look at; null while they are away */
  readonly mapId: string | null;
}

/**
 * Everybody who belongs in a group, by name: those whom the server knows as participants, and those who are here but
 * whom it has not told of yet. Facilitators and onlookers are in no group.
 */
export function seminarPeople(
  entries: readonly PersonEntry[],
  presences: Iterable<SessionPresence>,
): SeminarPerson[] {
  const here = presenceById(presences);
  const people = new Map<string, SeminarPerson>();
  for (const { participantId, name, role, isConnected } of entries) {
    const presence = here.get(participantId);
    here.delete(participantId);
    if (role !== "participant") continue;
    people.set(participantId, {
      participantId,
      name: presence?.name || name,
      isHere: presence !== undefined || isConnected,
      handRaised: presence?.handRaised ?? false,
      mapId: presence?.mapId ?? null,
    });
  }
  for (const { participantId, name, role, handRaised, mapId } of here.values()) {
    if (role !== "participant") continue;
    people.set(participantId, { participantId, name, isHere: true, handRaised, mapId });
  }
  return [...people.values()].sort(
    (a, b) => compareNames(a.name, b.name) || (a.participantId < b.participantId ? -1 : 1),
  );
}

/** One presence for each person: in several windows a raised hand counts, whichever it was raised in. */
export function presenceById(presences: Iterable<SessionPresence>): Map<string, SessionPresence> {
  const found = new Map<string, SessionPresence>();
  for (const presence of presences) {
    const known = found.get(presence.participantId);
    found.set(presence.participantId, known?.handRaised ? { ...presence, handRaised: true } : presence);
  }
  return found;
}
