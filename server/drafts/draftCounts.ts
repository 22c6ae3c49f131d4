import { setImmediate as nextTurn } from "node:timers/promises";
import { countByPlace, promiseHiddenNames, readDraft } from "../../model/draftDocument.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import { namesAnnouncedOn } from "../../model/privateWriting.ts";
import type { Waiting } from "../../model/resultsDocument.ts";
import { parseRoomName, type Room as RoomAddress, roomName } from "../../model/wire.ts";
import type { Log } from "../log.ts";
import type { ResultsPublisher } from "../results/resultsPublisher.ts";
import { readSessionOf } from "../session/readSessionOf.ts";
import type { Store } from "../storage/store.ts";
import type { Room } from "../sync/room.ts";
import { loadUpdates } from "../sync/roomDocument.ts";
import type { Rooms } from "../sync/rooms.ts";

export type DraftAddress = Extract<RoomAddress, { kind: "draft" }>;

/** Counts what waits in drafts, loaded or not, and has it published: how many, never what or whose. */
export interface DraftCounts {
  /** Who has notes waiting for a map, and how many in each place; people who have left, too. */
  of(workshopId: string, mapId: string): Promise<readonly { participantId: string; counts: Waiting }[]>;
  /** Forgets what it knew, because drafts have gone without a change, and publishes anew. */
  recount(workshopId: string): Promise<void>;
}

/** Counts by name of the draft's room. */
interface Counted {
  readonly counts: Map<string, Waiting>;
  /** resolves when those that nobody has open are in it, too */
  readonly complete: Promise<void>;
}

export function createDraftCounts({
  store,
  rooms,
  publisher,
  log,
}: {
  readonly store: Pick<Store, "erasing" | "loadDocument">;
  readonly rooms: Rooms;
  readonly publisher: ResultsPublisher;
  readonly log: Log;
}): DraftCounts {
  /** by the results room, and gone with it: whoever loads that anew counts anew */
  const counted = new WeakMap<Room, Counted>();
  const lastSeen = new WeakMap<Room, string>();

  const resultsName = (workshopId: string): string => roomName({ kind: "results", workshopId });

  const countStored = async (name: string): Promise<Waiting> => {
    const { state, updates } = await store.loadDocument(name);
    const { doc } = loadUpdates([...(state ? [state] : []), ...updates]);
    const counts = countByPlace(readDraft(doc).notes);
    doc.destroy();
    return counts;
  };
  const countAll = async (workshopId: string, counts: Map<string, Waiting>): Promise<void> => {
    for (const { room: name } of await store.erasing.documentsOf(workshopId)) {
      if (parseRoomName(name)?.kind !== "draft" || counts.has(name)) continue;
      const room = rooms.peek(name);
      const count = room ? countByPlace(readDraft(room.document.doc).notes) : await countStored(name);
      // Its owner may have written meanwhile, and that is newer.
      if (!counts.has(name)) counts.set(name, count);
      await nextTurn();
    }
  };
  const countFor = async (results: Room): Promise<ReadonlyMap<string, Waiting>> => {
    const known = counted.get(results);
    if (known) {
      await known.complete;
      return known.counts;
    }
    const counts = new Map<string, Waiting>();
    const complete = countAll(results.workshopId, counts);
    counted.set(results, { counts, complete });
    try {
      await complete;
    } catch (error) {
      counted.delete(results);
      throw error;
    }
    return counts;
  };

  /** What was promised when a note was written holds, whatever the session says when it is revealed. */
  const keepPromise = async (room: Room, { mapId }: DraftAddress): Promise<void> => {
    const said = namesAnnouncedOn(await readSessionOf(rooms, room.workshopId), mapId);
    if (said === "hidden" && rooms.peek(room.name) === room) await room.edit(promiseHiddenNames);
  };

  rooms.onChange((room) => {
    const { address, workshopId, name } = room;
    if (address.kind !== "draft") return;
    const { notes, namesPromised } = readDraft(room.document.doc);
    const counts = countByPlace(notes);
    const results = rooms.peek(resultsName(workshopId));
    if (results) counted.get(results)?.counts.set(name, counts);
    const seen = JSON.stringify(counts);
    if (lastSeen.get(room) === seen) return;
    lastSeen.set(room, seen);
    publisher.soon(workshopId, "waiting");
    if (notes.length === 0 || namesPromised === "hidden") return;
    keepPromise(room, address).catch((error: unknown) =>
      log.warn("what was said about names could not be kept with a draft", error),
    );
  });

  publisher.provide("waiting", async (results) => {
    const byMap = new Map<string, Waiting>();
    for (const [name, counts] of await countFor(results)) {
      const address = parseRoomName(name);
      if (address?.kind === "draft") byMap.set(address.mapId, sum(byMap.get(address.mapId), counts));
    }
    return (doc) => {
      const waiting = doc.getMap("waiting");
      for (const [mapId, counts] of byMap) {
        if (JSON.stringify(waiting.get(mapId) ?? {}) !== JSON.stringify(counts)) waiting.set(mapId, counts);
      }
      for (const mapId of waiting.keys()) if (!byMap.has(mapId)) waiting.delete(mapId);
    };
  });

  return {
    async of(workshopId, mapId) {
      const results = await rooms.open({ kind: "results", workshopId }, workshopId);
      return [...(await countFor(results))].flatMap(([name, counts]) => {
        const address = parseRoomName(name);
        const isHere = address?.kind === "draft" && address.mapId === mapId;
        return isHere && Object.keys(counts).length > 0
          ? [{ participantId: address.participantId, counts }]
          : [];
      });
    },
    async recount(workshopId) {
      const results = rooms.peek(resultsName(workshopId));
      if (results) counted.delete(results);
      await publisher.now(workshopId, "waiting");
    },
  };
}

/** Places in their order, so that equal counts are equal as JSON. */
function sum(a: Waiting = {}, b: Waiting): Waiting {
  const numbers = PLACES.map((place): [PlaceKey, number] => [place, (a[place] ?? 0) + (b[place] ?? 0)]);
  return Object.fromEntries(numbers.filter(([, number]) => number > 0));
}
