import { setImmediate as nextTurn } from "node:timers/promises";
import type { Receipt } from "../../model/api/erasure.ts";
import { notesOf } from "../../model/mapDocument.ts";
import { roomName } from "../../model/wire.ts";
import type { Erasure } from "../storage/erasureLedger.ts";
import type { Store } from "../storage/store.ts";
import { loadUpdates } from "../sync/roomDocument.ts";

export type Counts = Receipt["counts"];

export const NOTHING: Counts = { maps: 0, notes: 0, versions: 0, participants: 0, documents: 0 };

export function receiptOf(erasure: Erasure, counts: Counts, completedAt: number): Receipt {
  return {
    receiptId: erasure.receiptId,
    kind: erasure.kind,
    workshopId: erasure.workshopId,
    requestedAt: new Date(erasure.requestedAt).toISOString(),
    completedAt: new Date(completedAt).toISOString(),
    counts,
    keys: erasure.kind === "workshop" ? "destroyed" : "replaced",
  };
}

/** What a workshop holds, before it goes. Notes that can no longer be read are not counted. */
export async function countAll(store: Store, workshopId: string): Promise<Counts> {
  const maps = await store.mapsOf(workshopId);
  const documents = await store.erasing.documentsOf(workshopId);
  const { participants, versions } = await store.erasing.countsOf(workshopId);
  let notes = 0;
  for (const { id } of maps) {
    const { state, updates } = await store.loadDocument(roomName({ kind: "map", mapId: id }));
    const { doc } = loadUpdates([...(state ? [state] : []), ...updates]);
    notes += notesOf(doc).size;
    doc.destroy();
    await nextTurn();
  }
  return { maps: maps.length, notes, versions, participants, documents: documents.length };
}
