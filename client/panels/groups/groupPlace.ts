import { type Group, groupOf, type Session } from "../../../model/sessionDocument.ts";
import type { Me } from "../../session/mapSession.ts";

/** Where somebody belongs in a seminar. */
export type GroupPlace =
  /** no groups, or not bound to one: every map is theirs to open */
  | { readonly kind: "anywhere" }
  | { readonly kind: "inGroup"; readonly group: Group }
  /** during a gallery walk, with the group they come back to */
  | { readonly kind: "walking"; readonly group: Group | null }
  | { readonly kind: "choose" }
  /** the server is to be asked for a place at random */
  | { readonly kind: "beingPlaced" }
  | { readonly kind: "waiting" };

export function groupPlace(
  session: Pick<Session, "groups" | "members" | "rules" | "grouping">,
  { participantId, role }: Pick<Me, "participantId" | "role">,
): GroupPlace {
  if (session.groups.length === 0 || role !== "participant") return { kind: "anywhere" };
  const group = groupOf(session, participantId);
  if (session.rules.gallery) return { kind: "walking", group };
  if (group) return { kind: "inGroup", group };
  switch (session.grouping) {
    case "choice":
      return { kind: "choose" };
    case "random":
      return { kind: "beingPlaced" };
    case "facilitator":
      return { kind: "waiting" };
  }
}

/** Whether somebody who belongs there may look at this map. */
export function mayOpen(place: GroupPlace, mapId: string): boolean {
  switch (place.kind) {
    case "anywhere":
    case "walking":
      return true;
    case "inGroup":
      return place.group.mapId === mapId;
    case "choose":
    case "beingPlaced":
    case "waiting":
      return false;
  }
}
