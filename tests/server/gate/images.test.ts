import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EditRights } from "../../../model/editRights.ts";
import { removeImage, setImage, setImageAlt } from "../../../model/imageCommands.ts";
import { countImages } from "../../../model/imageCount.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { aboutOf, commentsOf, notesOf } from "../../../model/mapDocument.ts";
import { CLOSE, LIMITS } from "../../../model/wire.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { ANN, annsMap, BOB, NOTE } from "./annsMap.ts";

/** A map with a note of Ann's, and what comes of a change that somebody makes on it. */
function setUp(notes = 1) {
  const { document, ann } = annsMap(notes);
  const [noteId = ""] = notesOf(ann).keys();
  const bob = new Y.Doc();
  bob.clientID = 8;
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  const send = (from: Y.Doc, who: object, write: (doc: Y.Doc, note: Y.Map<unknown>) => void) => {
    const before = Y.encodeStateVector(from);
    from.transact(() => write(from, notesOf(from).get(noteId) as Y.Map<unknown>));
    return document.receive(Y.encodeStateAsUpdate(from, before), who as typeof ANN);
  };
  return { document, ann, bob, noteId, send };
}

test("whoever may change a note puts a picture on it, describes it and takes it away", () => {
  const { document, bob, noteId, send } = setUp();
  expect(send(bob, BOB, (doc) => setImage(doc, noteId, jpegOf(480, 360), "b"))).toHaveProperty("accepted");
  expect(send(bob, BOB, (doc) => setImageAlt(doc, noteId, "Halle", "b"))).toHaveProperty("accepted");
  expect(notesOf(document.doc).get(noteId)).toSatisfy(
    (note: Y.Map<unknown>) => note.get("imageAlt") === "Halle",
  );
  expect(send(bob, BOB, (doc) => removeImage(doc, noteId, "b"))).toHaveProperty("accepted");
  expect(countImages(document.doc)).toBe(0);
});

test("rights count for pictures as for text", () => {
  const may = (rights: EditRights): boolean => {
    const { bob, noteId, send } = setUp();
    const verdict = send(bob, { ...BOB, rights }, (doc) => setImage(doc, noteId, jpegOf(8, 8), "b"));
    return "accepted" in verdict;
  };
  expect((["all", "own", "comment", "none"] as const).map(may)).toEqual([true, false, false, false]);
  const { ann, noteId, send } = setUp();
  const own = send(ann, { ...ANN, rights: "own" }, (doc) => setImage(doc, noteId, jpegOf(8, 8), "a"));
  expect(own).toHaveProperty("accepted");
});

test("what is no small JPEG does not come onto a note as its picture", () => {
  const tooLong = new Uint8Array(LIMITS.imageBytes + 1);
  tooLong.set(jpegOf(8, 8));
  const wrong: readonly unknown[] = [
    jpegOf(20_000, 20_000),
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    new TextEncoder().encode("<svg onload='alert(1)'/>"),
    "data:image/jpeg;base64,/9j/",
    7,
    new Y.Map(),
    new Y.Text("x"),
  ];
  for (const value of wrong) {
    const { bob, send } = setUp();
    expect(send(bob, BOB, (_doc, note) => note.set("image", value))).toHaveProperty(
      "refused.code",
      CLOSE.badMessage,
    );
  }
  const { bob, send, document } = setUp();
  const verdict = send(bob, BOB, (_doc, note) => note.set("image", tooLong));
  expect(verdict).toHaveProperty("refused.code", CLOSE.tooLarge);
  expect(countImages(document.doc)).toBe(0);
});

test("bytes stand nowhere else on a map", () => {
  const places: readonly ((doc: Y.Doc, note: Y.Map<unknown>) => void)[] = [
    (_doc, note) => note.set("picture", jpegOf(8, 8)),
    (doc) => aboutOf(doc).set("image", jpegOf(8, 8)),
    (doc) => notesOf(doc).set("image", jpegOf(8, 8)),
    (doc) => commentsOf(doc).set("comment0000000001", new Y.Map([["image", jpegOf(8, 8)]])),
  ];
  for (const write of places) {
    const { bob, send } = setUp();
    expect(send(bob, BOB, write)).toHaveProperty("refused");
  }
});

test("words for a picture are words, and have an end", () => {
  for (const [value, code] of [
    [7, CLOSE.badMessage],
    ["x".repeat(LIMITS.imageAltLength + 1), CLOSE.tooLarge],
  ] as const) {
    const { bob, send } = setUp();
    expect(send(bob, BOB, (_doc, note) => note.set("imageAlt", value))).toHaveProperty("refused.code", code);
  }
});

test("people who add the last pictures at once lose none; far beyond nobody adds one more, but may replace one", () => {
  const most = 2 * LIMITS.imagesPerMap;
  const { document, bob, send } = setUp(most + 1);
  const ids = [...notesOf(bob).keys()];
  for (const id of ids.slice(1)) {
    const verdict = send(
      bob,
      BOB,
      (doc) => void (notesOf(doc).get(id) as Y.Map<unknown>).set("image", jpegOf(8, 8)),
    );
    expect(verdict).toHaveProperty("accepted");
  }
  expect(countImages(document.doc)).toBe(most);
  const replaced = send(bob, BOB, (doc) => setImage(doc, ids[1] ?? "", jpegOf(9, 9), "b"));
  expect(replaced).toHaveProperty("accepted");
  const onOld = send(
    bob,
    BOB,
    (_doc) => void (notesOf(bob).get(ids[0] ?? "") as Y.Map<unknown>).set("image", jpegOf(8, 8)),
  );
  expect(onOld).toHaveProperty("refused.code", CLOSE.tooLarge);
  expect(countImages(document.doc)).toBe(most);
});

test("a new note beyond the number comes with no picture", () => {
  const most = 2 * LIMITS.imagesPerMap;
  const { document, bob, send } = setUp(most);
  const image = { bytes: jpegOf(8, 8), width: 8, height: 8, alt: "" };
  for (const id of notesOf(bob).keys()) {
    send(bob, BOB, (doc) => void (notesOf(doc).get(id) as Y.Map<unknown>).set("image", image.bytes));
  }
  const verdict = send(bob, BOB, (doc) => {
    const [id = ""] = addNotes(doc, [{ ...NOTE, author: "bob" }], "b");
    (notesOf(doc).get(id) as Y.Map<unknown>).set("image", image.bytes);
  });
  expect(verdict).toHaveProperty("refused.code", CLOSE.tooLarge);
  expect(notesOf(document.doc).size).toBe(most);
});
