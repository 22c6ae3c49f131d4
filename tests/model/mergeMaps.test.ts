import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { PLACES } from "../../model/fields.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setEvidence,
  setHidden,
} from "../../model/mapCommands.ts";
import { notesOf, originsOf, readNotes } from "../../model/mapDocument.ts";
import { eraseNotes, erasePerson, mentionsPerson } from "../../model/mapErasure.ts";
import type { SourceMap } from "../../model/mergeArrivals.ts";
import { applyMerge } from "../../model/mergeCommands.ts";
import { readMergedFrom, readOrigin, readOrigins } from "../../model/merged.ts";
import { copiesOf } from "../../model/mergedErasure.ts";
import { countsOf, isEmptyPlan, mergePlan, readMergeTarget } from "../../model/mergeMaps.ts";
import { homelessOf } from "../../model/mergePlaces.ts";
import type { Place } from "../../model/note.ts";
import { sourceMapOf } from "../support/sourceMapOf.ts";

const MAP_A = "AAAAAAAAAAAAAAAA";
const MAP_B = "BBBBBBBBBBBBBBBB";
const ANN = "annannannannanna";
const PAINS: Place = { field: "pains", x: 20, y: 60 };

function sourceOf(mapId: string, doc: Y.Doc): SourceMap {
  return { ...sourceMapOf(doc, mapId, `Map ${mapId[0]}`), names: new Map([[ANN, "Ann"]]) };
}

function mapWith(...texts: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  addNotes(
    doc,
    texts.map((text) => ({ text, place: PAINS, author: ANN })),
    "test",
  );
  return doc;
}

/** Merges as the server does, and says what happened. */
function merge(target: Y.Doc, ...sources: readonly SourceMap[]) {
  const plan = mergePlan(sources, readMergeTarget(target));
  const places = new Map(
    homelessOf(plan).map(({ id, field }, index) => [id, { field, x: 20, y: 60 + index * 9 }]),
  );
  target.transact(() => applyMerge(target, plan, places, 1_000));
  return countsOf(plan);
}

const idOf = (doc: Y.Doc, text: string): string =>
  readNotes(doc).find((note) => note.text === text)?.id ?? "";
const textsOf = (doc: Y.Doc): string[] =>
  readNotes(doc)
    .map(({ text }) => text)
    .toSorted();

test("every note comes once, knows where it came from, and keeps its author and their name", () => {
  const [a, b, merged] = [mapWith("Wartet lange", "Kein Termin"), mapWith("Wartet lange"), new Y.Doc()];
  expect(merge(merged, sourceOf(MAP_A, a), sourceOf(MAP_B, b))).toMatchObject({
    added: 3,
    changed: 0,
    kept: 0,
    gone: 0,
  });
  expect(textsOf(merged)).toEqual(["Kein Termin", "Wartet lange", "Wartet lange"]);
  expect(readMergedFrom(merged)).toEqual([
    { mapId: MAP_A, title: "Map A", kind: "map" },
    { mapId: MAP_B, title: "Map B", kind: "map" },
  ]);
  const origins = readOrigins(merged);
  for (const { copyId, mapId, noteId, words } of origins) {
    const original = readNotes(mapId === MAP_A ? a : b).find(({ id }) => id === noteId);
    const copy = readNotes(merged).find(({ id }) => id === copyId);
    expect(copy).toMatchObject({ text: original?.text, author: ANN });
    expect(words.text).toBe(original?.text);
  }
  expect(merged.getMap("people").get(ANN)).toBe("Ann");
});

test("merging again follows what changed in the originals, and adds what is new", () => {
  const [a, b, merged] = [mapWith("Wartet lange"), mapWith("Kein Termin"), new Y.Doc()];
  merge(merged, sourceOf(MAP_A, a), sourceOf(MAP_B, b));
  const id = idOf(a, "Wartet lange");
  editText(a, id, "Wartet sehr lange", 9, "test");
  setEvidence(a, [id], "quoted", "test");
  moveNotes(a, new Map([[id, { field: "gains", x: 20, y: 60 }]]), "test");
  addNotes(b, [{ text: "Neu", place: PAINS }], "test");
  expect(merge(merged, sourceOf(MAP_A, a), sourceOf(MAP_B, b))).toMatchObject({
    added: 1,
    changed: 1,
    kept: 0,
    gone: 0,
  });
  expect(readNotes(merged).find(({ text }) => text === "Wartet sehr lange")).toMatchObject({
    evidence: "quoted",
    place: { field: "gains" },
  });
  expect(textsOf(merged)).toEqual(["Kein Termin", "Neu", "Wartet sehr lange"]);
});

test("what somebody has changed by hand stays, is said once, and other words of the same note still follow", () => {
  const [a, merged] = [mapWith("Wartet lange"), new Y.Doc()];
  merge(merged, sourceOf(MAP_A, a));
  editText(merged, idOf(merged, "Wartet lange"), "Wartet ewig", 0, "test");
  editText(a, idOf(a, "Wartet lange"), "Wartet zu lange", 0, "test");
  setEvidence(a, [idOf(a, "Wartet zu lange")], "data", "test");
  expect(merge(merged, sourceOf(MAP_A, a))).toMatchObject({ added: 0, changed: 1, kept: 1, gone: 0 });
  expect(readNotes(merged)).toMatchObject([{ text: "Wartet ewig", evidence: "data" }]);
  expect(readOrigins(merged)[0]?.words.text).toBe("Wartet zu lange");
  expect(merge(merged, sourceOf(MAP_A, a))).toMatchObject({ added: 0, changed: 0, kept: 0, gone: 0 });
});

test("a note that is gone at its origin is marked, stays, and is there again when its original returns", () => {
  const [a, merged] = [mapWith("Wartet lange", "Kein Termin"), new Y.Doc()];
  merge(merged, sourceOf(MAP_A, a));
  const before = sourceOf(MAP_A, a);
  deleteNotes(a, [idOf(a, "Kein Termin")], "test");
  expect(merge(merged, sourceOf(MAP_A, a))).toMatchObject({ added: 0, changed: 0, kept: 0, gone: 1 });
  expect(textsOf(merged)).toHaveLength(2);
  expect(
    readOrigins(merged)
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["gone", "there"]);
  expect(merge(merged, sourceOf(MAP_A, a)).gone).toBe(0);
  merge(merged, before);
  expect(readOrigins(merged).map(({ state }) => state)).toEqual(["there", "there"]);
});

test("hidden notes and those without words do not come, and hiding an original hides its copy", () => {
  const [a, merged] = [mapWith("Wartet lange", "Unhöflich", "  "), new Y.Doc()];
  setHidden(a, [idOf(a, "Unhöflich")], true, "test");
  expect(merge(merged, sourceOf(MAP_A, a)).added).toBe(1);
  setHidden(a, [idOf(a, "Wartet lange")], true, "test");
  merge(merged, sourceOf(MAP_A, a));
  expect(readNotes(merged)).toMatchObject([{ hidden: true }]);
});

test("a copy that somebody has deleted does not come back", () => {
  const [a, merged] = [mapWith("Wartet lange"), new Y.Doc()];
  merge(merged, sourceOf(MAP_A, a));
  deleteNotes(merged, [idOf(merged, "Wartet lange")], "test");
  editText(a, idOf(a, "Wartet lange"), "Wartet", 6, "test");
  merge(merged, sourceOf(MAP_A, a));
  expect(readNotes(merged)).toEqual([]);
});

test("erasing an original leaves nothing of it on the merged map but ids, and it does not come again", () => {
  const [a, merged] = [mapWith("Frau Geheim", "Kein Termin"), new Y.Doc()];
  merge(merged, sourceOf(MAP_A, a));
  const original = idOf(a, "Frau Geheim");
  merged.transact(() => eraseNotes(merged, copiesOf(merged, MAP_A, [original])));
  expect(JSON.stringify(merged.toJSON())).not.toContain("Geheim");
  merge(merged, sourceOf(MAP_A, a));
  expect(JSON.stringify(merged.toJSON())).not.toContain("Geheim");
});

test("erasing a person takes their words, or only their authorship, out of the origins", () => {
  for (const whatOfNotes of ["erase", "keep"] as const) {
    const [a, merged] = [mapWith("Frau Geheim"), new Y.Doc()];
    merge(merged, sourceOf(MAP_A, a));
    // The copy is gone already, and what stands of its original is not.
    deleteNotes(merged, [idOf(merged, "Frau Geheim")], "test");
    expect(mentionsPerson(merged, ANN)).toBe(true);
    merged.transact(() => erasePerson(merged, ANN, whatOfNotes));
    expect(mentionsPerson(merged, ANN)).toBe(false);
    expect(JSON.stringify(originsOf(merged).toJSON()).includes("Geheim")).toBe(whatOfNotes === "keep");
  }
});

test("reading an origin takes anything and never throws", () => {
  const value = { copy: "CCCCCCCCCCCCCCCC", field: "pains" };
  expect(readOrigin(`${MAP_A}.NNNNNNNNNNNNNNNN`, value)).toMatchObject({
    state: "there",
    words: { text: "" },
  });
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constant(`${MAP_A}.NNNNNNNNNNNNNNNN`)),
      fc.anything(),
      (key, anything) => {
        readOrigin(key, anything);
        readOrigin(key, Object.assign({}, value, { text: anything, state: anything, facet: anything }));
        const ways = readOrigin(
          key,
          Object.assign({}, value, { through: [anything], tags: anything, bundle: anything }),
        );
        for (const way of ways?.through ?? []) expect(way).toMatch(/^.{16}\..{16}$/);
      },
    ),
  );
});

const edit = fc.record({
  where: fc.constantFrom("a", "b", "merged"),
  what: fc.constantFrom("add", "text", "move", "evidence", "hide", "show", "delete", "merge"),
  which: fc.nat(9),
  field: fc.constantFrom(...PLACES),
  text: fc.string({ unit: "grapheme", maxLength: 8 }),
});

test("whatever happens on the maps, a second merge in a row changes nothing, and no original has two copies", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 60, size: "max" }), (edits) => {
      const docs = { a: new Y.Doc(), b: new Y.Doc(), merged: new Y.Doc() };
      const both = (): [SourceMap, SourceMap] => [sourceOf(MAP_A, docs.a), sourceOf(MAP_B, docs.b)];
      for (const { where, what, which, field, text } of edits) {
        const doc = docs[where];
        const ids = [...notesOf(doc).keys()].toSorted();
        const id = ids[which % Math.max(1, ids.length)] ?? "gone";
        const place = { field, x: which * 7, y: 60 };
        if (what === "add") addNotes(doc, [{ text, place }], "test");
        else if (what === "text") editText(doc, id, text, 0, "test");
        else if (what === "move") moveNotes(doc, new Map([[id, place]]), "test");
        else if (what === "evidence") setEvidence(doc, [id], which % 2 ? "data" : "quoted", "test");
        else if (what === "hide" || what === "show") setHidden(doc, [id], what === "hide", "test");
        else if (what === "delete") deleteNotes(doc, [id], "test");
        else merge(docs.merged, ...both());
      }
      merge(docs.merged, ...both());
      const state = JSON.stringify(docs.merged.toJSON());
      expect(isEmptyPlan(mergePlan(both(), readMergeTarget(docs.merged)))).toBe(true);
      merge(docs.merged, ...both());
      expect(JSON.stringify(docs.merged.toJSON())).toBe(state);
      const origins = readOrigins(docs.merged);
      expect(new Set(origins.map(({ copyId }) => copyId)).size).toBe(origins.length);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
  );
});
