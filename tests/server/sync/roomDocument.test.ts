import { expect, test } from "vitest";
import * as Y from "yjs";
import { addNotes, deleteNotes, editText, moveNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { openRoomDocument, type RoomDocument } from "../../../server/sync/roomDocument.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;
const EMPTY = { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 };

/** A room's document and the log that was written beside it. */
function openLogged(): {
  document: RoomDocument;
  log: Uint8Array[];
  take(update: Uint8Array): Uint8Array | null;
} {
  const document = openRoomDocument("map", EMPTY, () => {});
  const log: Uint8Array[] = [];
  return {
    document,
    log,
    take(update) {
      const verdict = document.receive(update, { participantId: "ann", isLimited: false });
      if (!("accepted" in verdict)) throw new Error("not taken");
      if (verdict.accepted.update) log.push(verdict.accepted.update);
      return verdict.accepted.update;
    },
  };
}

/** A client's document, and each update that it makes. */
function openAuthor(from?: Uint8Array): { doc: Y.Doc; made: Uint8Array[] } {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, from);
  const made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void made.push(update));
  return { doc, made };
}

function replayed(log: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update);
  return doc;
}

const holds = (bytes: Uint8Array | null, text: string): boolean => Buffer.from(bytes ?? []).includes(text);

test("an update that is new from its first byte to its last is kept as it came", () => {
  const { take, log } = openLogged();
  const { doc, made } = openAuthor();
  const [id = ""] = addNotes(doc, [note("eins")], "test");
  moveNotes(doc, new Map([[id, { field: "gains", x: 1, y: 2 }]]), "test");
  editText(doc, id, "eins zwei", 9, "test");
  deleteNotes(doc, [id], "test");
  for (const update of made) expect(take(update)).toEqual(update);
  expect(readNotes(replayed(log))).toEqual([]);
});

test("what somebody wrote into a note that was deleted meanwhile is in no log", () => {
  const { take, log } = openLogged();
  const ann = openAuthor();
  const [id = ""] = addNotes(ann.doc, [note("eins")], "test");
  const bob = openAuthor(ann.made[0]);
  editText(bob.doc, id, "eins geheim", 11, "test");
  deleteNotes(ann.doc, [id], "test");
  for (const update of ann.made) take(update);
  const [typed = new Uint8Array()] = bob.made;
  expect(holds(typed, "geheim")).toBe(true);
  expect(holds(take(typed), "geheim")).toBe(false);
  expect(log.some((update) => holds(update, "geheim"))).toBe(false);
});

test("what was written and deleted within one update is in no log", () => {
  const { take } = openLogged();
  const { doc, made } = openAuthor();
  doc.transact(() => {
    const [id = ""] = addNotes(doc, [note("geheim")], "test");
    addNotes(doc, [note("bleibt")], "test");
    deleteNotes(doc, [id], "test");
  });
  const kept = take(made[0] ?? new Uint8Array());
  expect([holds(kept, "geheim"), holds(kept, "bleibt")]).toEqual([false, true]);
});

test("an answer that repeats everything leaves only what is new, and a newcomer gets all of it", () => {
  const { document, take, log } = openLogged();
  const { doc, made } = openAuthor();
  const [first = ""] = addNotes(doc, [note("eins"), note("zwei")], "test");
  deleteNotes(doc, [first], "test");
  for (const update of made) take(update);
  addNotes(doc, [note("drei")], "test");
  const fresh = take(Y.encodeStateAsUpdate(doc));
  expect([holds(fresh, "zwei"), holds(fresh, "drei")]).toEqual([false, true]);
  expect(take(Y.encodeStateAsUpdate(doc))).toBeNull();
  expect(readNotes(replayed(log))).toEqual(readNotes(doc));
  expect(readNotes(replayed(document.catchUp()))).toEqual(readNotes(doc));
});

test("a state in the place of the first updates leaves the later ones where they are", () => {
  const { document, take, log } = openLogged();
  const { doc, made } = openAuthor();
  for (const text of ["eins", "zwei", "drei", "vier"]) addNotes(doc, [note(text)], "test");
  for (const update of made.slice(0, 3)) take(update);
  document.rebase(Y.encodeStateAsUpdate(replayed(log.slice(0, 2))), 2);
  take(made[3] ?? new Uint8Array());
  expect(readNotes(replayed(document.catchUp()))).toEqual(readNotes(doc));
  // Text in a map, not in a text, for which the document is built anew.
  const misplaced = Uint8Array.of(1, 1, 99, 0, 0x24, 1, 5, ...Buffer.from("about"), 1, 0x61, 1, 0x7a, 0);
  expect(() => take(misplaced)).toThrow();
  expect(readNotes(document.doc)).toEqual(readNotes(doc));
});
