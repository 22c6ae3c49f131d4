import type { Workshop } from "../../../model/api.ts";
import type { Session } from "../../../model/sessionDocument.ts";
import { addMap } from "../../session/api.ts";

interface Wanted {
  readonly names: readonly string[];
  /** the customer of new maps; empty where each group finds its own */
  readonly customerName: string;
}

/**
 * A map for each group: those of the workshop that no group has, in their order, then new ones. Gives the workshop as
 * it is then. Throws `ApiError`; maps that were made before it are used by the next try.
 */
export async function mapsForGroups(
  workshop: Workshop,
  { groups }: Pick<Session, "groups">,
  { names, customerName }: Wanted,
  onWorkshop: (workshop: Workshop) => void,
): Promise<readonly string[]> {
  const taken = new Set(groups.map(({ mapId }) => mapId));
  const mapIds = workshop.maps.map(({ id }) => id).filter((id) => !taken.has(id));
  let current = workshop;
  for (const title of names.slice(mapIds.length)) {
    const known = new Set(current.maps.map(({ id }) => id));
    current = await addMap(workshop.id, { title, ...(customerName && { customerName }) });
    mapIds.push(...current.maps.flatMap(({ id }) => (known.has(id) || taken.has(id) ? [] : [id])));
    onWorkshop(current);
  }
  return mapIds.slice(0, names.length);
}
