import { expect, test } from "vitest";
import * as Y from "yjs";
import { freePlaces } from "../../model/fieldLayout.ts";
import {
  addNotes,
  cleanText,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setColour,
  setEvidence,
  setFacet,
  setPersonName,
  setSource,
} from "../../model/mapCommands.ts";
import { notesOf, readAbout, readNotes, readPersonName } from "../../model/mapDocument.ts";
import { readNote } from "../../model/note.ts";
import { LIMITS } from "../../model/wire.ts";

const AT = { field: "seesHears", x: 20, y: 60 } as const;

function docWithNote(text = "Büro") {
  const doc = new Y.Doc();
  const [id = ""] = addNotes(doc, [{ text, place: AT, facet: "sees" }], "me");
  return { doc, id };
}

function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), "remote");
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), "remote");
}

test("a new note is an assumption, yellow, with what it was given", () => {
  const { doc, id } = docWithNote();
  expect(readNotes(doc)).toMatchObject([
    { id, text: "Büro", place: AT, facet: "sees", evidence: "assumption", colour: "yellow" },
  ]);
});

test("a note that moves to another field drops the facet which that field does not know", () => {
  const { doc, id } = docWithNote();
  moveNotes(doc, new Map([[id, { field: "pains", x: 10, y: 60 }]]), "me");
  expect(readNote(id, notesOf(doc).get(id))).toMatchObject({ facet: null, place: { field: "pains" } });
});

test("a facet is only taken by notes whose field knows it", () => {
  const { doc, id } = docWithNote();
  setFacet(doc, [id], "thinks", "me");
  expect(readNotes(doc)[0]?.facet).toBe("sees");
  setFacet(doc, [id], "hears", "me");
  expect(readNotes(doc)[0]?.facet).toBe("hears");
  setFacet(doc, [id], null, "me");
  expect(readNotes(doc)[0]?.facet).toBeNull();
});

test("evidence and source of several notes are set as one step; notes that are gone are left alone", () => {
  const { doc, id } = docWithNote();
  const [second = ""] = addNotes(doc, [{ text: "Sonne", place: AT }], "me");
  let updates = 0;
  doc.on("update", () => (updates += 1));
  setEvidence(doc, [id, "gone", second], "observed", "me");
  expect(readNotes(doc).map(({ evidence }) => evidence)).toEqual(["observed", "observed"]);
  expect(updates).toBe(1);
  setEvidence(doc, [id, second], "observed", "me");
  expect(updates).toBe(1);
});

test("a source is one line, cut at its limit; an empty one takes it away", () => {
  const { doc, id } = docWithNote();
  const source = (): string | undefined => readNotes(doc)[0]?.source;
  setSource(doc, [id], "  Einkäuferin,\n im Mai ", "me");
  expect(source()).toBe("Einkäuferin, im Mai");
  setSource(doc, [id], "x".repeat(LIMITS.sourceLength + 1), "me");
  expect(source()).toHaveLength(LIMITS.sourceLength);
  setSource(doc, [id], "", "me");
  expect(source()).toBe("");
});

test("two people set evidence and source of one note at once, and both stay", () => {
  const { doc, id } = docWithNote();
  const other = new Y.Doc();
  sync(doc, other);
  setEvidence(doc, [id], "quoted", "me");
  setSource(other, [id], "Interview 3", "you");
  sync(doc, other);
  for (const one of [doc, other]) {
    expect(readNotes(one)[0]).toMatchObject({ evidence: "quoted", source: "Interview 3" });
  }
});

test("two people type in one note at once, and both texts stay", () => {
  const { doc, id } = docWithNote("Sonne");
  const other = new Y.Doc();
  sync(doc, other);
  editText(doc, id, "Die Sonne", 4, "me");
  editText(other, id, "Sonne auf dem Monitor", 21, "you");
  sync(doc, other);
  expect(readNotes(doc)[0]?.text).toBe("Die Sonne auf dem Monitor");
  expect(readNotes(other)[0]?.text).toBe("Die Sonne auf dem Monitor");
});

test("two people move one note at once: one whole place wins, never half of each", () => {
  const { doc, id } = docWithNote();
  const other = new Y.Doc();
  sync(doc, other);
  moveNotes(doc, new Map([[id, { field: "pains", x: 1, y: 101 }]]), "me");
  moveNotes(other, new Map([[id, { field: "gains", x: 2, y: 202 }]]), "you");
  sync(doc, other);
  const place = readNotes(doc)[0]?.place;
  expect([
    { field: "pains", x: 1, y: 101 },
    { field: "gains", x: 2, y: 202 },
  ]).toContainEqual(place);
  expect(readNotes(other)[0]?.place).toEqual(place);
});

test("each command is one update", () => {
  const { doc, id } = docWithNote();
  const [second = ""] = addNotes(doc, [{ text: "b", place: AT }], "me");
  let updates = 0;
  doc.on("update", () => (updates += 1));
  setColour(doc, [id, second], "blue", "me");
  deleteNotes(doc, [id, second], "me");
  expect(updates).toBe(2);
  expect(readNotes(doc)).toEqual([]);
});

test("a 100,000-character note is cut at the limit, and damaged coordinates become numbers", () => {
  const doc = new Y.Doc();
  addNotes(doc, [{ text: "x".repeat(100_000), place: { field: "pains", x: Number.NaN, y: 1e12 } }], "me");
  const [note] = readNotes(doc);
  expect(note?.text).toHaveLength(LIMITS.noteTextLength);
  expect(note?.place.x).toBe(0);
});

test("text is one form of Unicode and has no control characters but line breaks", () => {
  expect(cleanText("Bu\u0308ro\r\nzwei\u0000\tdrei")).toBe("Büro\nzwei  drei");
});

test("reading is total: damaged notes are skipped, unknown keys survive", () => {
  const { doc, id } = docWithNote();
  const notes = notesOf(doc);
  notes.set("broken1", 7);
  notes.set("broken2", new Y.Map());
  const half = new Y.Map<unknown>();
  half.set("text", new Y.Text("ok"));
  half.set("place", { field: "nowhere", x: 0, y: 0 });
  notes.set("broken3", half);
  (notes.get(id) as Y.Map<unknown>).set("futureKey", "kept");
  moveNotes(doc, new Map([[id, { ...AT, x: 99 }]]), "me");
  expect(readNotes(doc).map((note) => note.id)).toEqual([id]);
  expect((notes.get(id) as Y.Map<unknown>).get("futureKey")).toBe("kept");
});

test("about and names are read back, trimmed and limited", () => {
  const doc = new Y.Doc();
  setAbout(doc, { customerName: "  Andrea ", title: "t".repeat(999) }, "me");
  setPersonName(doc, "p1", " Petra ", "me");
  expect(readAbout(doc)).toMatchObject({ customerName: "Andrea", language: "de" });
  expect(readAbout(doc).title.length).toBeLessThanOrEqual(300);
  expect(readPersonName(doc, "p1")).toBe("Petra");
  setPersonName(doc, "p1", "", "me");
  expect(readPersonName(doc, "p1")).toBe("");
});

test("as many notes as a map takes all lie in one column, each at a place of its own", () => {
  const doc = new Y.Doc();
  const places = freePlaces("parking", [], LIMITS.notesPerMap);
  addNotes(
    doc,
    places.map((place) => ({ text: "x", place })),
    "me",
  );
  const lying = new Set(readNotes(doc).map(({ place }) => `${place.x} ${place.y}`));
  expect(lying.size).toBe(LIMITS.notesPerMap);
});
