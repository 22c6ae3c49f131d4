import type { Reveal } from "../../../../model/api/facilitation.ts";
import { namesAnnouncedOn } from "../../../../model/privateWriting.ts";
import type { Session } from "../../../../model/sessionDocument.ts";
import { revealNotes } from "../../../session/pollApi.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";

/** Whether names show when a map's notes are revealed: as was said before anybody wrote, else the safer of the two. */
export function namesOnReveal(session: Session, mapId: string): Reveal["names"] {
  return namesAnnouncedOn(session, mapId) ?? "hidden";
}

/** Lays what was written privately for a map on it, and tells how many notes that were. For facilitators. */
export async function revealOnMap(
  { workshopId, session }: WorkshopSession,
  mapId: string,
  wanted: Omit<Reveal, "names"> = {},
): Promise<number> {
  const names = namesOnReveal(session.get(), mapId);
  return (await revealNotes(workshopId, mapId, { ...wanted, names })).noteIds.length;
}
