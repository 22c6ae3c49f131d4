import type { Workshop } from "../../model/api.ts";
import { roomName } from "../../model/wire.ts";
import { readWorkshop, troubleOf } from "./api.ts";
import { browserStorage, type KeyedStorage } from "./browserStorage.ts";
import { openHeldCopies } from "./heldCopies.ts";
import { openObservations } from "./observations.ts";
import { forgetMode } from "./openDraft.ts";
import { outcomeCopyId } from "./outcomeCopyId.ts";
import { openRefusedWork } from "./refusedWork.ts";
import type { Visits } from "./visits.ts";

/**
 * Call when the server has said that a map was erased: where the whole workshop is gone, it goes from this browser,
 * too. Never on "unknown workshop" alone, which a server started on the wrong folder would say of everything.
 */
export async function forgetErasedWorkshop(visits: Visits, workshop: Workshop): Promise<void> {
  const trouble = await readWorkshop(workshop.id).then(() => null, troubleOf);
  if (trouble === "unknown-workshop") forgetWorkshop(visits, workshop);
}

/**
 * Removes all that this browser keeps of a workshop: title, key, the copies of its maps and drafts, and what
 * was observed and never sent. Also for someone who has
 * just erased themself; close open maps first, a copy in use goes when it is closed.
 */
export function forgetWorkshop(
  visits: Visits,
  { id, maps, me }: Pick<Workshop, "id" | "maps" | "me">,
  storage: KeyedStorage = browserStorage(),
): void {
  visits.forget(id);
  const copies = openHeldCopies(storage);
  const refused = openRefusedWork(storage);
  copies.erase(outcomeCopyId(id));
  for (const map of maps) {
    copies.erase(map.id);
    copies.erase(roomName({ kind: "draft", mapId: map.id, participantId: me.participantId }));
    forgetMode(storage, map.id);
    refused.forget(map.id);
  }
  // Also those that never became a map.
  const observations = openObservations(storage);
  for (const { mapId } of observations.of(id)) {
    copies.erase(mapId);
    observations.forget(mapId);
  }
}
