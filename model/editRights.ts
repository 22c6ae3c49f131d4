import type { Role } from "./roles.ts";
import { groupOf, type Session } from "./sessionDocument.ts";

/**
 * What somebody may do on a map right now: change everything, change their own notes only, leave comments and nothing
 * else, or just look. One rule for both sides: the client shows it, the server enforces it.
 */
export type EditRights = "all" | "own" | "comment" | "none";

export interface Editing {
  readonly participantId: string;
  readonly role: Role;
  /** null: what the workshop makes of its maps, its outcome */
  readonly mapId: string | null;
}

/**
 * Facilitators may always do everything, viewers nothing. Participants: nothing on a locked map; where there are groups
 * only on their own group's map, and during a gallery walk comments on the others; else as `rules.edit` says. The outcome
 * is everybody's, of whichever group, and nobody's own: it is locked with all maps, and where everybody only looks on.
 */
export function editRights(
  session: Pick<Session, "rules" | "groups" | "members">,
  { participantId, role, mapId }: Editing,
): EditRights {
  if (role === "facilitator") return "all";
  const { rules, groups } = session;
  if (role === "viewer" || rules.locked) return "none";
  if (mapId === null) return rules.edit === "none" ? "none" : "all";
  if (rules.lockedMaps.has(mapId)) return "none";
  if (groups.length > 0 && groupOf(session, participantId)?.mapId !== mapId) {
    return rules.gallery ? "comment" : "none";
  }
  return rules.edit;
}

/** Why somebody may not change everything: what the strip above the map says. */
export type LimitReason =
  | "viewer"
  | "allLocked"
  | "mapLocked"
  | "otherGroup"
  | "gallery"
  | "lookOn"
  | "ownOnly";

/** The reason behind `editRights`; null where everything may be changed. */
export function limitReason(
  session: Pick<Session, "rules" | "groups" | "members">,
  { participantId, role, mapId }: Editing,
): LimitReason | null {
  if (role === "facilitator") return null;
  const { rules, groups } = session;
  if (role === "viewer") return "viewer";
  if (rules.locked) return "allLocked";
  if (mapId === null) return rules.edit === "none" ? "lookOn" : null;
  if (rules.lockedMaps.has(mapId)) return "mapLocked";
  if (groups.length > 0 && groupOf(session, participantId)?.mapId !== mapId) {
    return rules.gallery ? "gallery" : "otherGroup";
  }
  switch (rules.edit) {
    case "all":
      return null;
    case "own":
      return "ownOnly";
    case "none":
      return "lookOn";
  }
}
