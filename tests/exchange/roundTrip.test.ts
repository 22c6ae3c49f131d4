import { expect, test } from "vitest";
import * as Y from "yjs";
import { addImported } from "../../exchange/import/addImported.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { addNotes, setAbout } from "../../model/mapCommands.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";
import { fileOf, fullMap } from "./fullMap.ts";
import { exampleNotes, manyNotes } from "./notes.ts";

/** A fresh map with what the file holds, as the server's import makes it. */
function mapFrom(file: string): Y.Doc {
  const read = readMapJson(new TextEncoder().encode(file));
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.faulty).toEqual([]);
  const doc = new Y.Doc();
  const placed = placeNotes(read.notes, [], () => 120);
  addImported(doc, { ...read, placed }, "participant00001", "x");
  return doc;
}

test("a map with all there is comes back identical: map, file, map, file", () => {
  const file = fileOf(fullMap());
  for (const part of ["tags", "clusters", "stack", "inFront", "contradictions", "comments", "Andrea"]) {
    expect(file).toContain(part);
  }
  expect(fileOf(mapFrom(file))).toBe(file);
});

test("so do the worked example and 2,000 notes, and the same map gives the same file each time", () => {
  for (const notes of [exampleNotes("de"), manyNotes(2000)]) {
    const doc = new Y.Doc();
    addNotes(doc, notes, "x");
    const file = fileOf(doc);
    expect(fileOf(doc)).toBe(file);
    expect(fileOf(mapFrom(file))).toBe(file);
  }
});

test("a map that is about somebody keeps its person when another one's file comes in", () => {
  const doc = new Y.Doc();
  setAbout(doc, { customerName: "Bernd" }, "x");
  const read = readMapJson(new TextEncoder().encode(fileOf(fullMap())));
  if (!read.ok) throw new Error(read.problem.kind);
  const noteIds = addImported(doc, { ...read, placed: placeNotes(read.notes, [], () => 120) }, "me", "x");
  expect(noteIds).toHaveLength(8);
  expect(readAbout(doc)).toMatchObject({ customerName: "Bernd", customerRole: "", situation: "" });
  expect(new Set(readNotes(doc).map(({ author }) => author))).toEqual(new Set(["me"]));
});
