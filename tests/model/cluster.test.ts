import { expect, test } from "vitest";
import * as Y from "yjs";
import { clusterByNote, isIn, readClusters } from "../../model/cluster.ts";
import {
  addCluster,
  dissolveCluster,
  editClusterTitle,
  joinCluster,
  leaveCluster,
  moveCluster,
} from "../../model/clusterCommands.ts";
import { addNotes, moveNotes } from "../../model/mapCommands.ts";
import { clustersOf, notesOf, readNotes } from "../../model/mapDocument.ts";
import { eraseNotes, erasePerson, mentionsNotes, mentionsPerson } from "../../model/mapErasure.ts";
import { LIMITS } from "../../model/wire.ts";

const at = (field: "pains" | "gains", x = 20) => ({ field, x, y: 60 });

/** Three notes in "pains", of which two are bundled, and one in "gains". */
function bundled() {
  const doc = new Y.Doc();
  const [one = "", two = "", three = "", gain = ""] = addNotes(
    doc,
    [
      { text: "eins", place: at("pains"), author: "ann" },
      { text: "zwei", place: at("pains", 200) },
      { text: "drei", place: at("pains", 380) },
      { text: "vier", place: at("gains") },
    ],
    "test",
  );
  const id = addCluster(
    doc,
    { title: "Warten", field: "pains", noteIds: [one, two, gain], author: "bob" },
    "x",
  );
  const members = (): string[] => {
    const [cluster] = readClusters(doc);
    return cluster ? readNotes(doc).flatMap((note) => (isIn(note, cluster) ? [note.text] : [])) : [];
  };
  return { doc, one, two, three, gain, id: id ?? "", members };
}

test("a cluster takes notes of its own field only, and tells its title", () => {
  const { doc, id, members } = bundled();
  expect(members()).toEqual(["eins", "zwei"]);
  expect(readClusters(doc)).toMatchObject([{ id, title: "Warten", field: "pains", author: "bob" }]);
});

test("notes join and leave; a note of another field cannot join", () => {
  const { doc, id, one, three, gain, members } = bundled();
  joinCluster(doc, [three, gain], id, "x");
  expect(members()).toEqual(["eins", "zwei", "drei"]);
  leaveCluster(doc, [one], "x");
  expect(members()).toEqual(["zwei", "drei"]);
  expect((notesOf(doc).get(one) as Y.Map<unknown>).has("cluster")).toBe(false);
});

test("a note that changes field leaves its cluster, and does not return with its place", () => {
  const { doc, one, members } = bundled();
  moveNotes(doc, new Map([[one, at("gains")]]), "x");
  moveNotes(doc, new Map([[one, at("pains")]]), "x");
  expect(members()).toEqual(["zwei"]);
});

test("a cluster moves to another field with its notes", () => {
  const { doc, id, one, two, members } = bundled();
  moveCluster(doc, id, new Map([one, two].map((note) => [note, at("gains")])), "x");
  expect(members().sort()).toEqual(["eins", "zwei"]);
  expect(readClusters(doc)[0]?.field).toBe("gains");
});

test("two people who type in one title keep both", () => {
  const { doc, id } = bundled();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  editClusterTitle(doc, id, "Langes Warten", 6, "x");
  editClusterTitle(other, id, "Warten am Telefon", 17, "y");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(readClusters(doc)[0]?.title).toBe("Langes Warten am Telefon");
});

test("a title is one line within the limit, whatever is typed or pasted", () => {
  const { doc, id } = bundled();
  expect(editClusterTitle(doc, id, "zwei\nZeilen", 11, "x")).toBe("zwei Zeilen");
  const long = editClusterTitle(doc, id, "x".repeat(500), 500, "x");
  expect(long).toHaveLength(LIMITS.clusterTitleLength);
});

test("dissolving leaves the notes where they are", () => {
  const { doc, id, members } = bundled();
  dissolveCluster(doc, id, "x");
  expect(members()).toEqual([]);
  expect(readNotes(doc)).toHaveLength(4);
});

test("damaged clusters are skipped, and unknown keys survive", () => {
  const { doc, id } = bundled();
  const clusters = clustersOf(doc);
  clusters.set("text", "no map");
  clusters.set("noTitle", new Y.Map([["field", "pains"]]));
  clusters.set("noField", new Y.Map([["title", new Y.Text("x")]]));
  (clusters.get(id) as Y.Map<unknown>).set("later", 7);
  editClusterTitle(doc, id, "neu", 3, "x");
  expect(readClusters(doc).map(({ title }) => title)).toEqual(["neu"]);
  expect((clusters.get(id) as Y.Map<unknown>).get("later")).toBe(7);
});

test("notes that say they are in a cluster which is gone, or elsewhere, are in none", () => {
  const { doc, id, three, gain } = bundled();
  for (const note of [three, gain]) (notesOf(doc).get(note) as Y.Map<unknown>).set("cluster", id);
  (notesOf(doc).get(three) as Y.Map<unknown>).set("cluster", "gone");
  const inCluster = clusterByNote(readNotes(doc), readClusters(doc));
  expect(inCluster.has(three)).toBe(false);
  expect(inCluster.has(gain)).toBe(false);
  expect(inCluster.size).toBe(2);
});

test("with its last note a cluster's title is erased, too, and not before", () => {
  const { doc, one, two } = bundled();
  eraseNotes(doc, [one]);
  expect(clustersOf(doc).size).toBe(1);
  eraseNotes(doc, [two]);
  expect(clustersOf(doc).size).toBe(0);
  expect(mentionsNotes(doc, [one, two])).toBe(false);
});

test("who is erased leaves no cluster of theirs, or only one that is nobody's", () => {
  const kept = bundled();
  expect(mentionsPerson(kept.doc, "bob")).toBe(true);
  erasePerson(kept.doc, "bob", "keep");
  expect(readClusters(kept.doc)).toMatchObject([{ title: "Warten", author: null }]);
  const erased = bundled();
  erasePerson(erased.doc, "bob", "erase");
  expect(clustersOf(erased.doc).size).toBe(0);
  for (const { doc } of [kept, erased]) expect(mentionsPerson(doc, "bob")).toBe(false);
});
