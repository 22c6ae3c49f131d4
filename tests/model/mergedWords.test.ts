import { expect, test } from "vitest";
import * as Y from "yjs";
import { readClusters } from "../../model/cluster.ts";
import { addCluster, dissolveCluster, editClusterTitle, leaveCluster } from "../../model/clusterCommands.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { moveNotes } from "../../model/mapCommands.ts";
import { notesOf, originsOf, readNotes } from "../../model/mapDocument.ts";
import { originValue, readOrigins } from "../../model/merged.ts";
import { stacksOf } from "../../model/noteStack.ts";
import { stackNotes } from "../../model/stackCommands.ts";
import { changeTags } from "../../model/tagCommands.ts";
import { atlas } from "../support/atlas.ts";

test("tags follow their originals one by one, and those that somebody gave or took here stay so", () => {
  const at = atlas();
  const [id = ""] = at.write("A", "Wartet lange");
  changeTags(at.doc("A"), [id], { add: ["Lieferung", "Erstkunde", "alt"] }, "test");
  at.merge("M", "A");
  const copy = at.note("M", "Wartet lange");
  expect(copy.tags).toEqual(["Erstkunde", "Lieferung", "alt"]);
  changeTags(at.doc("M"), [copy.id], { add: ["von Hand"], remove: ["Erstkunde"] }, "test");
  changeTags(at.doc("A"), [id], { add: ["neu"], remove: ["alt"] }, "test");
  expect(at.merge("M", "A")).toMatchObject({ added: 0, changed: 1, kept: 0, gone: 0 });
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
  expect(at.merge("M", "A")).toMatchObject({ added: 0, changed: 2, kept: 1, gone: 0 });
  expect(at.bundles("M")).toEqual({ "Wartezeit (pains)": ["a2", "a3"], "Von Hand (pains)": ["a4"] });
  expect(at.merge("M", "A")).toMatchObject({ added: 0, changed: 0, kept: 0, gone: 0 });
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
