import { expect, test } from "vitest";
import * as Y from "yjs";
import { notesCsv } from "../../exchange/csv.ts";
import { addImported } from "../../exchange/import/addImported.ts";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { readNotesXlsx } from "../../exchange/import/xlsx.ts";
import { mapJson } from "../../exchange/json.ts";
import { mapScene } from "../../exchange/scene/mapScene.ts";
import { mapXlsx } from "../../exchange/xlsx.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { compareLayers } from "../../model/noteLayers.ts";
import { exampleAbout, madeNote, readableMap } from "./notes.ts";

/** The first covers the second, which was written later; the third lies apart and is locked. */
const NOTES: readonly Note[] = [
  madeNote(0, { text: "oben", place: { field: "pains", x: 20, y: 60 }, layer: 1_700_000_000_900 }),
  madeNote(1, { text: "unten", place: { field: "pains", x: 40, y: 80 }, layer: 1_700_000_000_001 }),
  madeNote(2, {
    text: "fest",
    place: { field: "pains", x: 400, y: 60 },
    layer: 1_700_000_000_002,
    locked: true,
  }),
];

test("JSON brings back what covers what, and what is locked", () => {
  const bytes = mapJson(exampleAbout("de"), NOTES);
  const read = readMapJson(bytes);
  if (!read.ok) throw new Error("not read");
  const doc = new Y.Doc();
  const placed = placeNotes(read.notes, [], () => 120);
  addImported(doc, { placed, comments: [], contradictions: [], about: read.about }, "me", null);
  const back = readNotes(doc);
  expect(back.toSorted(compareLayers).map(({ text }) => text)).toEqual(["unten", "fest", "oben"]);
  expect(back.filter(({ locked }) => locked).map(({ text }) => text)).toEqual(["fest"]);
  expect(new TextDecoder().decode(mapJson(exampleAbout("de"), back))).toBe(new TextDecoder().decode(bytes));
});

test("a damaged lock or layer costs only itself", () => {
  const file = JSON.parse(new TextDecoder().decode(mapJson(exampleAbout("de"), NOTES))) as {
    notes: object[];
  };
  file.notes = file.notes.map((note) => ({ ...note, locked: "yes", layer: "top" }));
  const read = readMapJson(new TextEncoder().encode(JSON.stringify(file)));
  expect(read.ok && read.notes.map(({ text }) => text)).toEqual(["oben", "unten", "fest"]);
  expect(read.ok && read.notes.some(({ locked, layer }) => locked || layer !== undefined)).toBe(false);
});

test.each(["de", "en"] as const)("tables say what is locked and bring it back (%s)", async (language) => {
  const csv = notesCsv(NOTES, { language });
  const xlsx = await readNotesXlsx(mapXlsx(readableMap(NOTES, {}, language), new Date("2026-01-01")));
  for (const read of [readNotesCsv(csv), xlsx]) {
    expect(read.ok && read.notes.filter(({ locked }) => locked).map(({ text }) => text)).toEqual(["fest"]);
  }
});

test("a table of a map without locks has no column for them", () => {
  const csv = new TextDecoder().decode(notesCsv(NOTES.slice(0, 2), { language: "de" }));
  expect(csv.split("\r\n")[0]).not.toContain("locked");
});

test("pictures paint what covers what as the screen does, and all else in reading order", () => {
  const typesetter = { widthOf: (text: string) => text.length * 0.5, syllablesOf: (word: string) => [word] };
  const order = (notes: readonly Note[]): string[] =>
    mapScene(readableMap(notes), { kind: "map" }, typesetter).notes.map(({ note }) => note.text);
  expect(order(NOTES)).toEqual(["unten", "oben", "fest"]);
  const [top, bottom, apart] = NOTES;
  if (!top || !bottom || !apart) throw new Error("three");
  expect(order([{ ...top, layer: 0 }, bottom, apart])).toEqual(["oben", "unten", "fest"]);
});
