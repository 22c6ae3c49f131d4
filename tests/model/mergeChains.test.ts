import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { clusterByNote, readClusters } from "../../model/cluster.ts";
import { addCluster, dissolveCluster, editClusterTitle, leaveCluster } from "../../model/clusterCommands.ts";
import type { PlaceKey } from "../../model/fields.ts";
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
import { applyMerge } from "../../model/mergeCommands.ts";
import { countMaps, isCounted, originValue, readMergedFrom, readOrigins } from "../../model/merged.ts";
import { copiesOf } from "../../model/mergedErasure.ts";
import { countsOf, homelessOf, isEmptyPlan, mergePlan, readMergeTarget } from "../../model/mergeMaps.ts";
import { stacksOf } from "../../model/noteStack.ts";
import { readOccurrences } from "../../model/occurrence.ts";
import { stackNotes } from "../../model/stackCommands.ts";
import { changeTags } from "../../model/tagCommands.ts";
import { sourceMapOf } from "../support/sourceMapOf.ts";

const ANN = "annannannannanna";

/** Maps by one letter, merged with each other as the server does. */
function atlas() {
  const docs = new Map<string, Y.Doc>();
  const idOf = (name: string): string => name.repeat(16).slice(0, 16);
  const doc = (name: string): Y.Doc => {
    const known = docs.get(name) ?? new Y.Doc();
    docs.set(name, known);
    return known;
  };
  const source = (name: string) => sourceMapOf(doc(name), idOf(name), `Map ${name}`);
  const planFor = (into: string, from: string) =>
    mergePlan([...from].map(source), readMergeTarget(doc(into)));
  return {
    doc,
    idOf,
    planFor,
    write: (name: string, ...texts: readonly string[]): string[] =>
      addNotes(
        doc(name),
        texts.map((text, index) => ({
          text,
          place: { field: "pains", x: 20, y: 60 + 150 * index },
          author: ANN,
        })),
        "test",
      ),
    merge(into: string, from: string) {
      const plan = planFor(into, from);
      const places = new Map(
        homelessOf(plan).map(({ id, field }, index) => [id, { field, x: 20, y: 60 + index * 9 }]),
      );
      doc(into).transact(() => applyMerge(doc(into), plan, places, 1_000));
      return countsOf(plan);
    },
    texts: (name: string): string[] =>
      readNotes(doc(name))
        .map(({ text }) => text)
        .toSorted(),
    note(name: string, text: string) {
      const found = readNotes(doc(name)).find((note) => note.text === text);
      if (!found) throw new Error(`no note "${text}" on ${name}`);
      return found;
    },
    counted: (name: string): string[] =>
      readMergedFrom(doc(name)).flatMap((map) => (isCounted(map) ? [map.title] : [])),
    bundles: (name: string): Record<string, string[]> => {
      const clusterOf = clusterByNote(readNotes(doc(name)), readClusters(doc(name)));
      const found: Record<string, string[]> = {};
      for (const { id, text } of readNotes(doc(name))) {
        const cluster = clusterOf.get(id);
        if (cluster) (found[`${cluster.title} (${cluster.field})`] ??= []).push(text);
      }
      for (const texts of Object.values(found)) texts.sort();
      return found;
    },
    bundle: (name: string, title: string, ...texts: readonly string[]): string => {
      const noteIds = readNotes(doc(name)).flatMap(({ id, text }) => (texts.includes(text) ? [id] : []));
      return addCluster(doc(name), { title, field: "pains", noteIds, author: ANN }, "test") ?? "";
    },
  };
}

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
  expect(at.merge("N", "MDE")).toEqual({ added: 0, changed: 0, kept: 0, gone: 0 });
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
    expect(at.merge(from, from)).toEqual({ added: 0, changed: 0, kept: 0, gone: 0 });
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

test("tags follow their originals one by one, and those that somebody gave or took here stay so", () => {
  const at = atlas();
  const [id = ""] = at.write("A", "Wartet lange");
  changeTags(at.doc("A"), [id], { add: ["Lieferung", "Erstkunde", "alt"] }, "test");
  at.merge("M", "A");
  const copy = at.note("M", "Wartet lange");
  expect(copy.tags).toEqual(["Erstkunde", "Lieferung", "alt"]);
  changeTags(at.doc("M"), [copy.id], { add: ["von Hand"], remove: ["Erstkunde"] }, "test");
  changeTags(at.doc("A"), [id], { add: ["neu"], remove: ["alt"] }, "test");
  expect(at.merge("M", "A")).toEqual({ added: 0, changed: 1, kept: 0, gone: 0 });
  expect(at.note("M", "Wartet lange").tags).toEqual(["Lieferung", "neu", "von Hand"]);
  expect(at.merge("M", "A").changed).toBe(0);
});

test("where it was not noted which tags an original had, none are taken from the copy, and from then on they follow", () => {
  const at = atlas();
  const [id = ""] = at.write("A", "Wartet lange");
  at.merge("M", "A");
  const [origin] = readOrigins(at.doc("M"));
  if (!origin) throw new Error("no origin");
  const { tags: _, ...before } = originValue(origin) as Record<string, unknown>;
  originsOf(at.doc("M")).set(origin.key, before);
  changeTags(at.doc("M"), [origin.copyId], { add: ["von Hand"] }, "test");
  at.merge("M", "A");
  expect(at.note("M", "Wartet lange").tags).toEqual(["von Hand"]);
  changeTags(at.doc("A"), [id], { add: ["neu"] }, "test");
  at.merge("M", "A");
  expect(at.note("M", "Wartet lange").tags).toEqual(["neu", "von Hand"]);
});

test("bundles come along, and those with the same title in one field become one", () => {
  const at = atlas();
  at.write("A", "a1", "a2", "a3");
  at.write("B", "b1", "b2", "b3");
  at.bundle("A", "Warten", "a1", "a2");
  at.bundle("B", "warten.", "b1");
  at.bundle("B", "", "b2", "b3");
  at.merge("M", "AB");
  expect(at.bundles("M")).toEqual({ "Warten (pains)": ["a1", "a2", "b1"], " (pains)": ["b2", "b3"] });
  expect(readClusters(at.doc("M"))).toHaveLength(2);
  expect(at.merge("M", "AB").changed).toBe(0);
});

test("a note follows into and out of a bundle of its original, unless somebody has bundled it here otherwise", () => {
  const at = atlas();
  at.write("A", "a1", "a2", "a3", "a4");
  const id = at.bundle("A", "Warten", "a1", "a2");
  at.merge("M", "A");
  // Renamed here, it is still the same bundle.
  const [cluster] = readClusters(at.doc("M"));
  editClusterTitle(at.doc("M"), cluster?.id ?? "", "Wartezeit", 0, "test");
  notesOf(at.doc("A")).forEach((note) => {
    if (note instanceof Y.Map && String(note.get("text")) === "a3") note.set("cluster", id);
  });
  leaveCluster(at.doc("A"), [at.note("A", "a1").id], "test");
  at.bundle("M", "Von Hand", "a4");
  at.bundle("A", "Anderes", "a4");
  expect(at.merge("M", "A")).toEqual({ added: 0, changed: 2, kept: 1, gone: 0 });
  expect(at.bundles("M")).toEqual({ "Wartezeit (pains)": ["a2", "a3"], "Von Hand (pains)": ["a4"] });
  expect(at.merge("M", "A")).toEqual({ added: 0, changed: 0, kept: 0, gone: 0 });
  // Taken apart here it stays so, also for notes that come later.
  dissolveCluster(at.doc("M"), cluster?.id ?? "", "test");
  at.write("A", "a5");
  notesOf(at.doc("A")).forEach((note) => {
    if (note instanceof Y.Map && String(note.get("text")) === "a5") note.set("cluster", id);
  });
  at.merge("M", "A");
  expect(at.bundles("M")).toEqual({ "Von Hand (pains)": ["a4"] });
});

test("a bundle that is moved to another field arrives there as a whole", () => {
  const at = atlas();
  at.write("A", "a1", "a2");
  const id = at.bundle("A", "Warten", "a1", "a2");
  at.merge("M", "A");
  const there = { field: "gains" as PlaceKey, x: 20, y: 60 };
  moveNotes(at.doc("A"), new Map(readNotes(at.doc("A")).map((note) => [note.id, there])), "test");
  const moved = addCluster(
    at.doc("A"),
    { title: "Warten", field: "gains", noteIds: readNotes(at.doc("A")).map((note) => note.id) },
    "test",
  );
  dissolveCluster(at.doc("A"), id, "test");
  expect(moved).not.toBeNull();
  at.merge("M", "A");
  expect(at.bundles("M")).toEqual({ "Warten (gains)": ["a1", "a2"] });
  expect(at.merge("M", "A").changed).toBe(0);
});

test("stacks of a merged map come along when it is merged, with the same note in front", () => {
  const at = atlas();
  at.write("A", "Wartet lange");
  at.write("B", "wartet lange!");
  at.merge("M", "AB");
  stackNotes(
    at.doc("M"),
    readNotes(at.doc("M")).map(({ id }) => id),
    "test",
  );
  const [before] = stacksOf(readNotes(at.doc("M")));
  at.write("C", "Kein Termin");
  at.merge("N", "MC");
  const [stack] = stacksOf(readNotes(at.doc("N")));
  expect(stack?.notes.map(({ text }) => text)).toEqual(before?.notes.map(({ text }) => text));
});

const edit = fc.record({
  where: fc.constantFrom(..."ABCMN"),
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
      const originals = new Set([..."ABC"].map(at.idOf));
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
