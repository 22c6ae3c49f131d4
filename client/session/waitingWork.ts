import type { Workshop } from "../../model/api.ts";
import { roomName } from "../../model/wire.ts";
import { browserStorage, type KeyedStorage } from "./browserStorage.ts";
import { openHeldCopies } from "./heldCopies.ts";
import { openObservations } from "./observations.ts";
import { outcomeCopyId } from "./outcomeCopyId.ts";

/** Something of mine that waits on this device until the server has it. */
export interface WaitingWork {
  /** of the map; null for what is made of all maps */
  readonly title: string | null;
  /** below `/w/<id>/`: where it is sent when it is opened */
  readonly page: string;
  readonly changes: number;
}

/**
 * What of a workshop waits on this device, as far as it is not open right now: with each map what I wrote privately for it,
 * and observations that are no map yet.
 */
export function waitingWork(
  { id, maps, me }: Pick<Workshop, "id" | "maps" | "me">,
  openMapId: string | null,
  storage: KeyedStorage = browserStorage(),
): readonly WaitingWork[] {
  const copies = openHeldCopies(storage);
  const draftOf = (mapId: string): string =>
    roomName({ kind: "draft", mapId, participantId: me.participantId });
  const known = new Set(maps.map((map) => map.id));
  return [
    ...maps
      .filter((map) => map.id !== openMapId)
      .map((map) => ({
        title: map.title,
        page: map.id,
        changes: copies.waiting(map.id) + copies.waiting(draftOf(map.id)),
      })),
    ...openObservations(storage)
      .of(id)
      .filter(({ mapId }) => !known.has(mapId) && mapId !== openMapId)
      .map(({ title, waiting }) => ({ title, page: "observe", changes: waiting })),
    { title: null, page: "actions", changes: copies.waiting(outcomeCopyId(id)) },
  ].filter(({ changes }) => changes > 0);
}
