import type { SessionPresence } from "../../../model/sessionPresence.ts";

/** Whether a facilitator looks at this map right now. */
export function isHelpThere(presences: Iterable<SessionPresence>, mapId: string): boolean {
  return [...presences].some((presence) => presence.role === "facilitator" && presence.mapId === mapId);
}
