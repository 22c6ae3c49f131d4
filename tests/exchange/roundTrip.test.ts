import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addImported } from "../../exchange/import/addImported.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { addComments } from "../../model/comment.ts";
import { addContradiction, setStar } from "../../model/contradictionCommands.ts";
import { EVIDENCE, FACETS_OF, PLACES } from "../../model/fields.ts";
import { addNotes, cleanText, setAbout } from "../../model/mapCommands.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
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

/** A map of anything that people may have done. */
type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

const anyMap = fc.record({
  notes: fc.array(
    fc.record({
      text: fc.string({ unit: "grapheme", maxLength: 40 }),
      field: fc.constantFrom(...PLACES),
      x: fc.integer({ min: -500, max: 3_000 }),
      y: fc.integer({ min: 0, max: 3_000 }),
      colour: fc.constantFrom(...NOTE_COLOURS),
      evidence: fc.constantFrom(...EVIDENCE),
      source: fc.string({ unit: "grapheme", maxLength: 20 }).map(cleanText),
      tags: fc.uniqueArray(fc.constantFrom("eilig", "Preis", "später"), { maxLength: 3 }),
      createdAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      cluster: fc.option(fc.constantFrom("a", "b"), { nil: null }),
      stack: fc.option(fc.constantFrom("s", "t"), { nil: null }),
      comments: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 2 }),
    }),
    { maxLength: 25 },
  ),
  links: fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.boolean()), { maxLength: 4 }),
  said: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 2 }),
});

function mapOf({ notes, links, said }: ValueOf<typeof anyMap>): Y.Doc {
  const doc = new Y.Doc();
  const ids = addNotes(
    doc,
    notes.map(({ field, x, y, cluster, stack, comments, ...note }, index) => ({
      ...note,
      place: { field, x, y },
      facet: FACETS_OF[field][0] ?? null,
      ...(cluster !== null && { inCluster: { key: cluster, title: cluster.toUpperCase() } }),
      ...(stack !== null && { inStack: { key: stack, isInFront: index % 2 === 0 } }),
      comments: comments.map((text, place) => ({
        text,
        createdAt: 1_000 * index + place,
        resolved: place === 0,
      })),
    })),
    "x",
  );
  for (const [from, to, strong] of links) {
    const made = addContradiction(doc, { from: ids[from] ?? "", to: ids[to] ?? "", title: `${from}` }, "x");
    if (made !== null && strong) setStar(doc, made, 7, "x");
  }
  addComments(
    doc,
    said.map((text, index) => ({ noteId: null, text, createdAt: index })),
    "x",
  );
  return doc;
}

const SEED = Number(process.env.ROUND_TRIP_SEED ?? Date.now() % 1_000_000);

test(`any map comes back identical (ROUND_TRIP_SEED=${SEED})`, () => {
  fc.assert(
    fc.property(anyMap, (content) => {
      const file = fileOf(mapOf(content));
      expect(fileOf(mapFrom(file))).toBe(file);
    }),
    { seed: SEED, numRuns: 150 },
  );
});
