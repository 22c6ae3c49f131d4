import { expect } from "vitest";
import * as Y from "yjs";
import { addNotes } from "../../../model/mapCommands.ts";
import type { Room } from "../../../model/wire.ts";
import { openRoomDocument, type RoomDocument } from "../../../server/sync/roomDocument.ts";

export const ANN = { participantId: "ann", isLimited: true };
export const BOB = { participantId: "bob", isLimited: true };
export const CHIEF = { participantId: "chief", isLimited: false };
export const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

/** A map in which Ann, with client id 7, has written `count` notes. */
export function annsMap(count = 3): { document: RoomDocument; ann: Y.Doc } {
  const document = emptyDocument("map");
  const ann = new Y.Doc();
  ann.clientID = 7;
  addNotes(
    ann,
    Array.from({ length: count }, () => ({ ...NOTE, author: "ann" })),
    "test",
  );
  expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
  return { document, ann };
}

export function emptyDocument(kind: Room["kind"]): RoomDocument {
  const nothing = { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 };
  return openRoomDocument(kind, nothing, () => {});
}

export function updateOf(write: (doc: Y.Doc) => void, clientId = 99): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}
