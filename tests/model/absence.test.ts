import { expect, test } from "vitest";
import * as Y from "yjs";
import { absenceSince, fieldsOf, readSeenMap, SHORTEST_ABSENCE_MS, seenMap } from "../../model/absence.ts";
import { newId } from "../../model/ids.ts";
import { addNotes, deleteNotes, editText, moveNotes, setHidden } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";

const ME = newId();
const KIM = newId();
const LATER = SHORTEST_ABSENCE_MS;

function mapWithNotes() {
  const doc = new Y.Doc();
  // Each below the last: notes at one spot of one millisecond are told in the order of their random ids.
  let y = 0;
  const add = (text: string, author: string, field: "pains" | "gains" = "pains"): string =>
    addNotes(doc, [{ text, author, place: { field, x: 20, y: (y += 60) } }], "test")[0] ?? "";
  const ids = { kept: add("bleibt", KIM), edited: add("vorher", KIM), gone: add("geht", KIM) };
  // As it comes back from the device.
  const seen = readSeenMap(JSON.parse(JSON.stringify(seenMap(readNotes(doc), 0))));
  if (!seen) throw new Error("not readable");
  const since = (now = LATER) => absenceSince(seen, readNotes(doc), ME, now);
  return { doc, add, ids, seen, since };
}

test("new, changed and deleted notes of others are told, with when one was here last", () => {
  const { doc, add, ids, since } = mapWithNotes();
  add("neu", KIM, "gains");
  add("auch neu", KIM);
  editText(doc, ids.edited, "nachher", 0, "test");
  deleteNotes(doc, [ids.gone], "test");
  const absence = since();
  expect(absence).toMatchObject({ since: 0, removed: 1 });
  expect(absence?.added.map(({ text }) => text)).toEqual(["neu", "auch neu"]);
  expect(absence?.changed.map(({ text }) => text)).toEqual(["nachher"]);
  expect(fieldsOf(absence?.added ?? [])).toEqual(["pains", "gains"]);
});

test("nothing is told where nothing happened, after a moment, of what I added elsewhere, or of tidying up", () => {
  const { doc, add, ids, since } = mapWithNotes();
  expect(since()).toBeNull();
  add("von mir auf dem Telefon", ME);
  moveNotes(doc, new Map([[ids.kept, { field: "pains", x: 200, y: 90 }]]), "test");
  expect(since()).toBeNull();
  add("neu", KIM);
  expect(since(LATER - 1)).toBeNull();
});

test("a move into another field is a change", () => {
  const { doc, ids, since } = mapWithNotes();
  moveNotes(doc, new Map([[ids.kept, { field: "gains", x: 20, y: 60 }]]), "test");
  expect(since()?.changed.map(({ id }) => id)).toEqual([ids.kept]);
});

test("hidden notes are never told: not as new, and one that was hidden not as gone", () => {
  const { doc, add, ids, since } = mapWithNotes();
  setHidden(doc, [ids.kept, add("verdeckt", KIM)], true, "test");
  expect(since()).toBeNull();
});

test("what is kept on the device has no word of a note in it", () => {
  const { seen } = mapWithNotes();
  expect(JSON.stringify(seen)).not.toMatch(/bleibt|vorher|geht/);
});

test.each([
  undefined,
  null,
  1,
  "x",
  { at: "gestern", notes: {} },
  { at: 1, notes: { "not an id": 1 } },
  { at: 1, notes: [] },
])("garbage on the device is no visit: %j", (value) => {
  expect(readSeenMap(value)).toBeNull();
});
