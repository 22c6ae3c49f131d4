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
  readonly mapId: string;
}

/**
 * Facilitators may always do everything, viewers nothing. Participants: nothing on a locked map; where there are groups
 * only on their own group's map, and during a gallery walk comments on the others; else as `rules.edit` says.
 */
export function editRights(
  session: Pick<Session, "rules" | "groups" | "members">,
  { participantId, role, mapId }: Editing,
): EditRights {
  if (role === "facilitator") return "all";
  const { rules, groups } = session;
  if (role === "viewer" || rules.locked || rules.lockedMaps.has(mapId)) return "none";
  if (groups.length > 0 && groupOf(session, participantId)?.mapId !== mapId) {
    return rules.gallery ? "comment" : "none";
  }
  return rules.edit;
}

/** From the least to the most. */
const ORDER: readonly EditRights[] = ["none", "comment", "own", "all"];

export function mostRights(rights: readonly EditRights[]): EditRights {
  return ORDER[Math.max(0, ...rights.map((one) => ORDER.indexOf(one)))] ?? "none";
}

/** Who is in which group. */
export type Membership = Pick<Session, "groups" | "members">;

/** Whether a change to groups has taken anybody from the map on which they may have been writing. */
export function takesFromGroup(before: Membership, after: Membership): boolean {
  if (before.groups.length === 0) return after.groups.length > 0;
  return [...before.members.keys()].some(
    (who) => after.groups.length > 0 && groupOf(before, who)?.mapId !== groupOf(after, who)?.mapId,
  );
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
