import { type Draft, readDraft } from "../../model/draftDocument.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { parseRoomName } from "../../model/wire.ts";
import type { MapRecord, Store } from "../storage/store.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";

export interface OpenDraft {
  readonly participantId: string;
  readonly room: Room;
}

/** All that a reveal touches, in memory together; good until the next wait. */
export interface OpenDrafts {
  readonly map: Room;
  readonly results: Room;
  readonly drafts: readonly OpenDraft[];
}

/** Opens the drafts for a map: those of `people`, or all that are stored, whoever is there. */
export async function openDrafts(
  rooms: Rooms,
  store: Pick<Store, "erasing">,
  { id: mapId, workshopId }: MapRecord,
  people: ReadonlySet<string> | null,
): Promise<OpenDrafts> {
  const stored = await store.erasing.documentsOf(workshopId);
  const addresses = stored.flatMap(({ room: name }) => {
    const address = parseRoomName(name);
    const isMeant =
      address?.kind === "draft" &&
      address.mapId === mapId &&
      (people === null || people.has(address.participantId));
    return isMeant ? [address] : [];
  });
  const openAll = async (): Promise<OpenDrafts> => {
    const [map, results, ...drafts] = await Promise.all([
      rooms.open({ kind: "map", mapId }, workshopId),
      rooms.open({ kind: "results", workshopId }, workshopId),
      ...addresses.map(async (address) => ({
        participantId: address.participantId,
        room: await rooms.open(address, workshopId),
      })),
    ]);
    return { map, results, drafts };
  };
  for (;;) {
    const before = await openAll();
    // Rooms that are in memory open without a turn in which others could go from it.
    const open = await openAll();
    const isSame = (a: OpenDrafts, b: OpenDrafts): boolean =>
      a.map === b.map &&
      a.results === b.results &&
      a.drafts.every(({ room }, index) => room === b.drafts[index]?.room);
    if (isSame(before, open)) return open;
  }
}

/** The drafts as they are now, with only what waits in `places`. */
export function waitingIn(
  { drafts }: OpenDrafts,
  places: readonly PlaceKey[],
): readonly (OpenDraft & Draft)[] {
  return drafts.map((draft) => {
    const content = readDraft(draft.room.document.doc);
    return {
      ...draft,
      ...content,
      notes: content.notes.filter(({ place }) => places.includes(place.field)),
    };
  });
}
