import { expect, test } from "vitest";
import * as Y from "yjs";
import { readMapJson } from "../../exchange/import/json.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { mapJson } from "../../exchange/json.ts";
import type { EvidenceLevel, PlaceKey } from "../../model/fields.ts";
import { addNotes, deleteNotes, moveNotes, setHidden } from "../../model/mapCommands.ts";
import { notesOf, readAbout, readNotes } from "../../model/mapDocument.ts";
import { readNote } from "../../model/note.ts";
import { frontNotes, stacksOf } from "../../model/noteStack.ts";
import { leaveStack, putInFront, stackNotes, unstackNotes } from "../../model/stackCommands.ts";
import { stackSuggestions } from "../../model/stackSuggestions.ts";

type Row = readonly [text: string, evidence?: EvidenceLevel, field?: PlaceKey];

function mapOf(...rows: readonly Row[]): { doc: Y.Doc; ids: string[] } {
  const doc = new Y.Doc();
  const notes = rows.map(([text, evidence = "assumption", field = "pains"], index) => ({
    text,
    evidence,
    place: { field, x: 20, y: 60 + 200 * index },
  }));
  return { doc, ids: addNotes(doc, notes, "test") };
}

const stacks = (doc: Y.Doc): string[][] =>
  stacksOf(readNotes(doc)).map(({ notes }) => notes.map(({ text }) => text));
const seen = (doc: Y.Doc): string[] => frontNotes(readNotes(doc)).map(({ text }) => text);

test("a stack shows the note with the firmest evidence, where the first of its notes was read", () => {
  const { doc, ids } = mapOf(["a"], ["b", "quoted"], ["c", "observed"], ["d", "data", "gains"]);
  const front = stackNotes(doc, ids, "test");
  expect(stacks(doc)).toEqual([["b", "a", "c"]]);
  expect(front).toBe(ids[1]);
  expect(seen(doc).toSorted()).toEqual(["b", "d"]);
  // All of them lie where the first of them is read, so that no gap is left before them.
  const places = stacksOf(readNotes(doc))[0]?.notes.map(({ place }) => place);
  expect(new Set(places?.map(({ x, y }) => `${x} ${y}`))).toEqual(new Set(["20 60"]));
});

test("stacks that are stacked become one, and one note is no stack", () => {
  const { doc, ids } = mapOf(["a"], ["b"], ["c"], ["d"]);
  const [a = "", b = "", c = "", d = ""] = ids;
  expect(stackNotes(doc, [a], "test")).toBeNull();
  stackNotes(doc, [a, b], "test");
  stackNotes(doc, [c, d], "test");
  stackNotes(doc, [a, c], "test");
  expect(stacks(doc).map((texts) => texts.toSorted())).toEqual([["a", "b", "c", "d"]]);
});

test("what is done to the front is done to all: moved, hidden, deleted", () => {
  const { doc, ids } = mapOf(["a"], ["b"], ["c"]);
  const front = stackNotes(doc, ids.slice(0, 2), "test") ?? "";
  moveNotes(doc, new Map([[front, { field: "gains", x: 40, y: 80 }]]), "test");
  expect(readNotes(doc).filter(({ place }) => place.field === "gains")).toHaveLength(2);
  setHidden(doc, [front], true, "test");
  expect(readNotes(doc).filter(({ hidden }) => hidden)).toHaveLength(2);
  deleteNotes(doc, [front], "test");
  expect(seen(doc)).toEqual(["c"]);
});

test("a note is put in front, taken out, and a stack taken apart", () => {
  const { doc, ids } = mapOf(["a", "data"], ["b"], ["c"]);
  const [a = "", b = "", c = ""] = ids;
  stackNotes(doc, ids, "test");
  putInFront(doc, b, "test");
  expect(seen(doc)).toEqual(["b"]);
  leaveStack(doc, c, { field: "pains", x: 300, y: 60 }, "test");
  expect(seen(doc).toSorted()).toEqual(["b", "c"]);
  unstackNotes(doc, [b], new Map([[a, { field: "pains", x: 500, y: 60 }]]), "test");
  expect(seen(doc).toSorted()).toEqual(["a", "b", "c"]);
  expect(readNote(a, notesOf(doc).get(a))).toMatchObject({ stack: null, place: { x: 500 } });
});

test("two people who stack crosswise at once lose nothing and end with the same", () => {
  const { doc, ids } = mapOf(["a"], ["b"], ["c"]);
  const [a = "", b = "", c = ""] = ids;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  stackNotes(doc, [a, b], "test");
  stackNotes(other, [b, c], "test");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  expect(readNotes(doc)).toEqual(readNotes(other));
  expect(readNotes(doc)).toHaveLength(3);
  expect(stacks(doc)).toHaveLength(1);
});

test("whatever stands in a note's stack, reading it gives a clean value or none", () => {
  for (const value of [null, 7, "x", [], {}, { id: "no id" }, { id: 1, front: 2 }, { id: "x".repeat(99) }]) {
    const { doc, ids } = mapOf(["a"]);
    (notesOf(doc).get(ids[0] ?? "") as Y.Map<unknown>).set("stack", value);
    expect(readNotes(doc)[0]?.stack).toBeNull();
  }
  const { doc, ids } = mapOf(["a"]);
  (notesOf(doc).get(ids[0] ?? "") as Y.Map<unknown>).set("stack", { id: "AAAAAAAAAAAAAAAA", front: "late" });
  expect(readNotes(doc)[0]?.stack).toEqual({ id: "AAAAAAAAAAAAAAAA", front: 0 });
});

test("a file of ours brings its stacks back, with the same note in front", () => {
  const { doc, ids } = mapOf(["a"], ["b", "quoted"], ["c"]);
  stackNotes(doc, ids.slice(0, 2), "test");
  putInFront(doc, ids[0] ?? "", "test");
  const read = readMapJson(mapJson(readAbout(doc), readNotes(doc)));
  if (!read.ok) throw new Error("not read");
  const copy = new Y.Doc();
  addNotes(
    copy,
    placeNotes(read.notes, [], () => 120),
    "test",
  );
  expect(stacks(copy)).toEqual([["a", "b"]]);
  expect(seen(copy).toSorted()).toEqual(["a", "c"]);
});

const note = (id: string, text: string, field: PlaceKey = "pains") => ({ id, text, field });

test("equal words of one field are offered first, then what says nearly the same; a denial is not the same", () => {
  const notes = [
    note("1", "Wartet lange auf eine Antwort"),
    note("2", "wartet lange auf eine Antwort."),
    note("3", "Wartet lange auf eine Antwort", "gains"),
    note("4", "Die Sonne blendet auf dem Bildschirm"),
    note("5", "Sonne blendet am Bildschirm"),
    note("6", "Sonne blendet nicht am Bildschirm"),
    note("7", "Wartet lange auf eine Antwort?"),
    note("8", ""),
    note("9", " "),
  ];
  const found = stackSuggestions(notes, "de");
  expect(found[0]).toEqual({ kind: "equal", field: "pains", noteIds: ["1", "2"] });
  const near = found.filter(({ kind }) => kind === "near").map(({ noteIds }) => noteIds);
  expect(near).toContainEqual(["4", "5"]);
  expect(near.flat()).not.toContain("6");
  expect(found.filter(({ noteIds }) => noteIds.includes("8") || noteIds.includes("3"))).toEqual([]);
});

test("English notes are compared by their stems, too", () => {
  const notes = [note("1", "She is waiting for the delivery date"), note("2", "Waits for a delivery date")];
  expect(stackSuggestions(notes, "en")).toEqual([{ kind: "near", field: "pains", noteIds: ["1", "2"] }]);
});
