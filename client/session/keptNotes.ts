import * as Y from "yjs";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import type { KeyedStorage } from "./browserStorage.ts";
import { copyName, openHeldCopies } from "./heldCopies.ts";
import { openLocalCopy } from "./localCopy.ts";
import type { Observation, ObservationStore } from "./observations.ts";

/** The notes of an observation that nobody but this device has, oldest first. */
export async function readKeptNotes(
  { mapId, author, startedAt, sent }: Observation,
  storage: KeyedStorage,
): Promise<Note[]> {
  const doc = new Y.Doc();
  const copy = openLocalCopy(copyName(mapId, openHeldCopies(storage).of(mapId).copy), doc);
  await copy.loaded;
  const notes = readNotes(doc)
    .filter((note) => note.author === author && note.createdAt >= startedAt && !sent.includes(note.id))
    .sort((a, b) => a.createdAt - b.createdAt);
  copy.close();
  doc.destroy();
  return notes;
}

/** Removes an observation from this device for good; what the server has is not touched. */
export function discardObservation(store: ObservationStore, mapId: string, storage: KeyedStorage): void {
  openHeldCopies(storage).erase(mapId);
  store.forget(mapId);
}
