import type { Workshop } from "../../model/api.ts";
import { roomName } from "../../model/wire.ts";
import { readWorkshop, troubleOf } from "./api.ts";
import type { Visits } from "./visits.ts";

/**
 * Call when the server has said that a map was erased: where the whole workshop is gone, its title, its key and the
 * copies of its other maps go from this browser, too. Never on "unknown workshop" alone, which a server started on
 * the wrong folder would say of everything.
 */
export async function forgetErasedWorkshop(visits: Visits, { id, maps }: Workshop): Promise<void> {
  const trouble = await readWorkshop(id).then(() => null, troubleOf);
  if (trouble !== "unknown-workshop") return;
  visits.forget(id);
  if (typeof indexedDB === "undefined") return;
  for (const map of maps) indexedDB.deleteDatabase(roomName({ kind: "map", mapId: map.id }));
}
