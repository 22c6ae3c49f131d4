import fc from "fast-check";
import { expect, test } from "vitest";
import { addCluster, leaveCluster } from "../../model/clusterCommands.ts";
import type { PlaceKey } from "../../model/fields.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setEvidence,
  setHidden,
} from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { eraseNotes, erasePerson, mentionsPerson } from "../../model/mapErasure.ts";
import { countMaps, isCounted, readMergedFrom, readOrigins } from "../../model/merged.ts";
import { copiesOf } from "../../model/mergedErasure.ts";
import { isEmptyPlan } from "../../model/mergeMaps.ts";
import { stacksOf } from "../../model/noteStack.ts";
import { readOccurrences } from "../../model/occurrence.ts";
import { stackNotes } from "../../model/stackCommands.ts";
import { changeTags } from "../../model/tagCommands.ts";
import { ANN, atlas } from "../support/atlas.ts";

test("a merged map is merged with others, and each note counts for the map on which it was written", () => {
  const at = atlas();
  for (const name of "ABCDE") at.write(name, "Wartet lange", `Nur auf ${name}`);
  at.merge("M", "ABC");
  at.write("M", "Hier geschrieben");
  at.merge("N", "MDE");
  expect(at.counted("N")).toEqual(["Map A", "Map B", "Map C", "Map D", "Map E"]);
  const [doc, notes] = [at.doc("N"), readNotes(at.doc("N"))];
  expect(notes).toHaveLength(11);
  stackNotes(
    doc,
    notes.flatMap(({ id, text }) => (text === "Wartet lange" ? [id] : [])),
    "test",
  );
  const found = readOccurrences(doc, readNotes(doc));
  const front = stacksOf(readNotes(doc))[0]?.front.id ?? "";
  expect(found?.maps).toHaveLength(5);
  expect(found?.notes.get(front)).toMatchObject({ maps: 5, lies: "front" });
  expect(found?.notes.get(at.note("N", "Nur auf A").id)).toEqual({ maps: 1, from: "Map A", lies: "alone" });
  expect(found?.notes.get(at.note("N", "Hier geschrieben").id)).toMatchObject({ maps: 0, from: null });
  expect(at.merge("N", "MDE")).toMatchObject({ added: 0, changed: 0, kept: 0, gone: 0 });
});

test("an original beside the merged map that contains it doubles nothing, and what was changed on the way stays", () => {
  const at = atlas();
  at.write("A", "Wartet lange", "Kein Termin");
  at.write("B", "Unhöflich");
  at.merge("M", "AB");
  editText(at.doc("M"), at.note("M", "Wartet lange").id, "Wartet eine Stunde", 0, "test");
  at.write("A", "Neu auf A");
  setEvidence(at.doc("A"), [at.note("A", "Kein Termin").id], "quoted", "test");
  for (const from of ["AM", "MA"]) {
    at.merge(from, from);
    expect(at.texts(from)).toEqual(["Kein Termin", "Neu auf A", "Unhöflich", "Wartet eine Stunde"]);
    expect(at.note(from, "Kein Termin").evidence).toBe("quoted");
    expect(at.merge(from, from)).toMatchObject({ added: 0, changed: 0, kept: 0, gone: 0 });
    expect(at.counted(from)).toEqual(["Map A", "Map B"]);
  }
  // Taken in later it is known, too.
  at.merge("N", "M");
  expect(at.merge("N", "MA")).toMatchObject({ added: 1 });
  expect(at.texts("N")).toEqual(at.texts("AM"));
});

test("two merged maps that share an original bring it once, and a copy put away on the way does not come by it", () => {
  const at = atlas();
  at.write("A", "Wartet lange");
  at.write("B", "Kein Termin");
  at.write("C", "Unhöflich");
  at.merge("M", "AB");
  at.merge("N", "AC");
  deleteNotes(at.doc("M"), [at.note("M", "Kein Termin").id], "test");
  expect(at.merge("O", "MN").added).toBe(2);
  expect(at.texts("O")).toEqual(["Unhöflich", "Wartet lange"]);
  deleteNotes(at.doc("N"), [at.note("N", "Unhöflich").id], "test");
  expect(at.merge("O", "MN").gone).toBe(1);
  // What lies on several maps is gone only with the last of them.
  deleteNotes(at.doc("N"), [at.note("N", "Wartet lange").id], "test");
  expect(at.merge("O", "MN").gone).toBe(0);
});

test("what was erased for good goes from every map it has come to, whichever of them it is erased on", () => {
  for (const [place, word] of [
    ["A", "Frau Geheim"],
    ["M", "Frau Geheim"],
    ["N", "Frau Geheim"],
  ] as const) {
    const at = atlas();
    at.write("A", "Frau Geheim", "Kein Termin");
    at.write("B", "Unhöflich");
    at.merge("M", "AB");
    at.merge("N", "MB");
    at.merge("O", "NB");
    const erased = at.note(place, word).id;
    for (const name of "MNO") {
      const doc = at.doc(name);
      const ids = [...(name === place ? [erased] : []), ...copiesOf(doc, at.idOf(place), [erased])];
      doc.transact(() => eraseNotes(doc, ids));
    }
    const later = "MNO".slice(["A", "M", "N"].indexOf(place));
    for (const name of later) expect(JSON.stringify(at.doc(name).toJSON())).not.toContain("Geheim");
    for (const [into, from] of [
      ["N", "MB"],
      ["O", "NB"],
    ] as const) {
      if (!later.includes(into)) continue;
      at.merge(into, from);
      expect(JSON.stringify(at.doc(into).toJSON())).not.toContain("Geheim");
    }
  }
});

test("erasing a person reaches notes, origins and titles of bundles that came by way of merged maps", () => {
  const at = atlas();
  at.write("A", "Frau Geheim");
  at.bundle("A", "Geheimer Titel", "Frau Geheim");
  at.merge("M", "A");
  at.merge("N", "M");
  for (const name of "MN") {
    const doc = at.doc(name);
    expect(Object.keys(at.bundles(name))).toEqual(["Geheimer Titel (pains)"]);
    doc.transact(() => erasePerson(doc, ANN, "erase"));
    expect(mentionsPerson(doc, ANN)).toBe(false);
    expect(JSON.stringify(doc.toJSON())).not.toContain("Geheim");
  }
});

const edit = fc.record({
  where: fc.constantFrom("A", "B", "C", "M", "N"),
  what: fc.constantFrom(
    "add",
    "text",
    "move",
    "hide",
    "show",
    "delete",
    "tag",
    "untag",
    "bundle",
    "unbundle",
    "stack",
  ),
  which: fc.nat(9),
  field: fc.constantFrom<PlaceKey>("pains", "gains"),
  text: fc.constantFrom("x", "y", "X.", "wartet", ""),
});
const step = fc.oneof(
  { weight: 4, arbitrary: edit },
  { weight: 1, arbitrary: fc.constantFrom("merge M", "merge N", "merge O") },
);
/** N holds A twice: by itself and inside of M. O holds all of it. */
const FROM = { M: "AB", N: "MA", O: "NMC" } as const;

test("whatever happens on the maps, merging maps of maps counts each original once, and a second time changes nothing", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
      const at = atlas();
      for (const one of steps) {
        if (typeof one === "string") {
          const into = one.slice(-1) as keyof typeof FROM;
          at.merge(into, FROM[into]);
          continue;
        }
        const { where, what, which, field, text } = one;
        const doc = at.doc(where);
        const ids = [...notesOf(doc).keys()].toSorted();
        const id = ids[which % Math.max(1, ids.length)] ?? "gone";
        const some = ids.filter((_, index) => (index + which) % 2 === 0);
        const place = { field, x: which * 7, y: 60 };
        if (what === "add") addNotes(doc, [{ text, place }], "test");
        else if (what === "text") editText(doc, id, text, 0, "test");
        else if (what === "move") moveNotes(doc, new Map([[id, place]]), "test");
        else if (what === "hide" || what === "show") setHidden(doc, [id], what === "hide", "test");
        else if (what === "delete") deleteNotes(doc, [id], "test");
        else if (what === "tag") changeTags(doc, [id], { add: [`t${which % 3}`] }, "test");
        else if (what === "untag") changeTags(doc, [id], { remove: [`t${which % 3}`] }, "test");
        else if (what === "bundle") addCluster(doc, { title: text, field, noteIds: some }, "test");
        else if (what === "unbundle") leaveCluster(doc, some, "test");
        else stackNotes(doc, some, "test");
      }
      for (const into of ["M", "N", "O"] as const) {
        at.merge(into, FROM[into]);
        const state = JSON.stringify(at.doc(into).toJSON());
        expect(isEmptyPlan(at.planFor(into, FROM[into]))).toBe(true);
        at.merge(into, FROM[into]);
        expect(JSON.stringify(at.doc(into).toJSON())).toBe(state);
        const origins = readOrigins(at.doc(into));
        expect(new Set(origins.map(({ copyId }) => copyId)).size).toBe(origins.length);
      }
      const doc = at.doc("O");
      const originals = new Set(["A", "B", "C"].map(at.idOf));
      const counted = new Set(readMergedFrom(doc).flatMap((map) => (isCounted(map) ? [map.mapId] : [])));
      expect(counted).toEqual(originals);
      // Merged for the first time: each note that was written somewhere once, whichever ways there are to it.
      at.merge("P", FROM.O);
      const ways = new Map<string, boolean>();
      for (const name of FROM.O) {
        const originOf = new Map(readOrigins(at.doc(name)).map((origin) => [origin.copyId, origin.key]));
        for (const { id, text, hidden } of readNotes(at.doc(name))) {
          const key = originOf.get(id) ?? `${at.idOf(name)}.${id}`;
          ways.set(key, (ways.get(key) ?? true) && !hidden && text.trim() !== "");
        }
      }
      const fresh = readOrigins(at.doc("P"));
      const copies = readNotes(at.doc("P")).map(({ id }) => id);
      expect(fresh.map(({ copyId }) => copyId).toSorted()).toEqual(copies.toSorted());
      const came = fresh.map(({ key }) => key);
      for (const [key, isShown] of ways) if (isShown) expect(came).toContain(key);
      for (const key of came) expect(ways.has(key)).toBe(true);
      const byCopy = new Map(fresh.map((origin) => [origin.copyId, origin]));
      const reading = { originOf: (noteId: string) => byCopy.get(noteId), counted: () => counted };
      const expected = [...originals].filter((id) => came.some((key) => key.startsWith(`${id}.`)));
      expect(countMaps(readNotes(at.doc("P")), reading)).toBe(expected.length);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 80) },
  );
});
