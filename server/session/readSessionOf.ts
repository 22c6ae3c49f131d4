import { readSession, type Session } from "../../model/sessionDocument.ts";
import type { Rooms } from "../sync/rooms.ts";

/** What the facilitators of a workshop have laid down, as it is now. */
export async function readSessionOf(rooms: Rooms, workshopId: string): Promise<Session> {
  const room = await rooms.open({ kind: "session", workshopId }, workshopId);
  return readSession(room.document.doc);
}
