import { expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { cleanTag, parseTags, TAG_KEY, tagsOf } from "../../model/noteTags.ts";
import { changeTags } from "../../model/tagCommands.ts";
import { LIMITS } from "../../model/wire.ts";

const NOTE = { text: "Kein Beleg", place: { field: "pains", x: 20, y: 60 } } as const;
const tagsIn = (doc: Y.Doc): (readonly string[])[] => readNotes(doc).map(({ tags }) => tags);

test("a tag is one line without commas, short, and the same in capitals or not", () => {
  expect(cleanTag("  Warte-\n zeit ")).toBe("Warte- zeit");
  expect(cleanTag("a,b;c")).toBe("a b c");
  expect(cleanTag("x".repeat(99))).toHaveLength(LIMITS.tagLength);
  expect(parseTags("Formular, formular; Wartezeit\n,, ")).toEqual(["Formular", "Wartezeit"]);
  expect(tagsOf([{ tags: ["Öl", "Zoll"] }, { tags: ["apfel", "zoll"] }])).toEqual(["apfel", "Öl", "Zoll"]);
});

test("two people who tag one note at once lose none of it, and each takes back their own", () => {
  const [ann, bob] = [new Y.Doc(), new Y.Doc()];
  const [id = ""] = addNotes(ann, [NOTE], "ann");
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  const undo = createUndoHistory(ann, "ann");
  undo.record(() => changeTags(ann, [id], { add: ["Formular", "Wartezeit"] }, "ann"), "step");
  changeTags(bob, [id], { add: ["Telefon"] }, "bob");
  Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob));
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  expect(tagsIn(ann)).toEqual([["Formular", "Telefon", "Wartezeit"]]);
  expect(tagsIn(bob)).toEqual(tagsIn(ann));
  undo.undo();
  expect(tagsIn(ann)).toEqual([["Telefon"]]);
});

test("tags go and come on several notes in one step, whatever their capitals, and there are only so many", () => {
  const doc = new Y.Doc();
  const ids = addNotes(doc, [{ ...NOTE, tags: ["Formular"] }, NOTE], "me");
  changeTags(doc, ids, { add: ["FORMULAR", "Zoll"] }, "me");
  expect(tagsIn(doc)).toEqual([
    ["Formular", "Zoll"],
    ["FORMULAR", "Zoll"],
  ]);
  changeTags(doc, ids, { remove: ["formular"] }, "me");
  expect(tagsIn(doc)).toEqual([["Zoll"], ["Zoll"]]);
  changeTags(
    doc,
    ids,
    { add: Array.from({ length: 2 * LIMITS.tagsPerNote }, (_, index) => `t${index}`) },
    "me",
  );
  for (const tags of tagsIn(doc)) expect(tags).toHaveLength(LIMITS.tagsPerNote);
});

test("a tag that two spelt differently at once goes in both spellings", () => {
  const [ann, bob] = [new Y.Doc(), new Y.Doc()];
  const [id = ""] = addNotes(ann, [NOTE], "ann");
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  changeTags(ann, [id], { add: ["Formular"] }, "ann");
  changeTags(bob, [id], { add: ["formular"] }, "bob");
  Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob));
  changeTags(ann, [id], { remove: ["Formular"] }, "ann");
  expect(tagsIn(ann)).toEqual([[]]);
});

test("a tag that is cut keeps whole letters, so that all read the same", () => {
  const doc = new Y.Doc();
  const [id = ""] = addNotes(doc, [NOTE], "me");
  changeTags(doc, [id], { add: [`${"x".repeat(LIMITS.tagLength - 1)}😀`, "halb \ud83d"] }, "me");
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  expect(tagsIn(other)).toEqual(tagsIn(doc));
  expect(tagsIn(doc)).toEqual([["halb", "x".repeat(LIMITS.tagLength - 1)]]);
});

test("of a cell full of tags the first ones count, however many there are", () => {
  const words = Array.from({ length: 200_000 }, (_, index) => `t${index}`);
  expect(parseTags(words.join(","))).toEqual(words.slice(0, LIMITS.tagsPerNote));
});

test("damaged and hostile tags are passed over", () => {
  const doc = new Y.Doc();
  const [id = ""] = addNotes(doc, [NOTE], "me");
  const value = notesOf(doc).get(id);
  if (!(value instanceof Y.Map)) throw new Error("no note");
  for (const key of ["", " ", "a,b", "x".repeat(500), "gut", "GUT"]) value.set(`${TAG_KEY}${key}`, true);
  value.set(`${TAG_KEY}falsch`, new Y.Map());
  expect(tagsIn(doc)).toEqual([["GUT"]]);
});
