import type { MapEntry, Workshop } from "../../../model/api.ts";
import type { Session } from "../../../model/sessionDocument.ts";
import type { Me } from "../../session/mapSession.ts";
import { groupPlace, mayOpen } from "./groupPlace.ts";

export interface OpenMap extends MapEntry {
  /** the group whose map it is; empty for none's */
  readonly groupName: string;
}

/** The maps that somebody may open now: those of groups first, in their order. */
export function openMaps(
  { maps }: Pick<Workshop, "maps">,
  session: Session,
  me: Pick<Me, "participantId" | "role">,
): OpenMap[] {
  const place = groupPlace(session, me);
  const orderOf = (mapId: string): number => {
    const index = session.groups.findIndex((group) => group.mapId === mapId);
    return index < 0 ? session.groups.length : index;
  };
  return maps
    .filter(({ id }) => mayOpen(place, id))
    .map(({ id, title }) => ({
      id,
      title,
      groupName: session.groups.find(({ mapId }) => mapId === id)?.name ?? "",
    }))
    .sort((a, b) => orderOf(a.id) - orderOf(b.id));
}
