import type { Role } from "./roles.ts";
import { groupOf, type Session } from "./sessionDocument.ts";

/**
 * What somebody may do on a map right now: change everything, change their own notes only, leave comments and nothing
 * else, or just look. One rule for both sides: the client shows it, the server enforces it.
 */
export type EditRights = "all" | "own" | "comment" | "none";

/** Who is in which group. */
export type Membership = Pick<Session, "groups" | "members">;

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
  session: Membership & Pick<Session, "rules">,
  { participantId, role, mapId }: Editing,
): EditRights {
  if (role === "facilitator") return "all";
  const { rules } = session;
  if (role === "viewer" || rules.locked) return "none";
  if (mapId === null) return rules.edit === "none" ? "none" : "all";
  if (rules.lockedMaps.has(mapId)) return "none";
  if (!worksOn(session, { participantId, role, mapId })) return rules.gallery ? "comment" : "none";
  return rules.edit;
}

/**
 * What somebody may do in their own draft for a map: it comes to lie there one day, so that the map must be one they
 * work on. A lock is for what all see, and takes away nothing that was written privately.
 */
export function draftRights(session: Membership, editing: Editing): Extract<EditRights, "all" | "none"> {
  return worksOn(session, editing) ? "all" : "none";
}

/** Whether a map is among those that somebody is here to work on: where there are groups, their own group's alone. */
export function worksOn(session: Membership, { participantId, role, mapId }: Editing): boolean {
  if (role !== "participant") return role === "facilitator";
  return session.groups.length === 0 || groupOf(session, participantId)?.mapId === mapId;
}

/** From the least to the most. */
const ORDER: readonly EditRights[] = ["none", "comment", "own", "all"];

export function mostRights(rights: readonly EditRights[]): EditRights {
  return ORDER[Math.max(0, ...rights.map((one) => ORDER.indexOf(one)))] ?? "none";
}

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
  session: Membership & Pick<Session, "rules">,
  { participantId, role, mapId }: Editing,
): LimitReason | null {
  if (role === "facilitator") return null;
  const { rules } = session;
  if (role === "viewer") return "viewer";
  if (rules.locked) return "allLocked";
  if (mapId === null) return rules.edit === "none" ? "lookOn" : null;
  if (rules.lockedMaps.has(mapId)) return "mapLocked";
  if (!worksOn(session, { participantId, role, mapId })) return rules.gallery ? "gallery" : "otherGroup";
  switch (rules.edit) {
    case "all":
      return null;
    case "own":
      return "ownOnly";
    case "none":
      return "lookOn";
  }
}
