import { expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../../client/session/undoHistory.ts";
import { addImported } from "../../../exchange/import/addImported.ts";
import type { Written } from "../../../model/api.ts";
import { readClusters } from "../../../model/cluster.ts";
import { editClusterTitle, joinCluster } from "../../../model/clusterCommands.ts";
import { addComments, readComments } from "../../../model/comment.ts";
import { readContradictions } from "../../../model/contradiction.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setColour,
} from "../../../model/mapCommands.ts";
import { readAbout, readNotes } from "../../../model/mapDocument.ts";
import type { Place } from "../../../model/note.ts";

const place = (index: number, field: Place["field"] = "pains"): Place => ({
  field,
  x: 20 + 170 * index,
  y: 60,
});

const NOBODY = { title: "", customerName: "", customerRole: "", situation: "", language: "de" } as const;

/** Somebody's file, with all that a file can bring. */
const FILE = {
  placed: [
    {
      text: "eins",
      place: place(0),
      inCluster: { key: "t", title: "Tempo" },
      comments: [{ text: "Woher?", createdAt: 1, resolved: false }],
    },
    { text: "zwei", place: place(1), inCluster: { key: "t", title: "Tempo" }, tags: ["neu"] },
    { text: "sagt", place: place(0, "saysDoes"), facet: "says", fileIndex: 2 },
    { text: "macht", place: place(1, "saysDoes"), facet: "does", fileIndex: 3 },
  ],
  comments: [{ text: "Gute Karte", createdAt: 2, resolved: false }],
  contradictions: [{ from: 2, to: 3, title: "Anders", strong: true }],
  about: { ...NOBODY, customerName: "Andrea", customerRole: "Einkauf" },
} as const;

/** Two people on a map where one note lies already; the first has imported `FILE`, which the server wrote. */
function afterImport() {
  const doc = new Y.Doc();
  const otherDoc = new Y.Doc();
  const server = new Y.Doc();
  const sync = (): void => {
    for (let round = 0; round < 2; round += 1) {
      for (const one of [doc, otherDoc]) {
        Y.applyUpdate(server, Y.encodeStateAsUpdate(one), "remote");
        Y.applyUpdate(one, Y.encodeStateAsUpdate(server), "remote");
      }
    }
  };
  addNotes(server, [{ text: "schon da", place: place(0, "gains") }], "server");
  sync();
  const rights = { authors: [] as readonly (string | null)[], mayAll: true };
  const me = createUndoHistory(doc, "me", (authors) => {
    rights.authors = authors;
    return rights.mayAll || authors.every((author) => author === "petra");
  });
  const before = shown(doc);
  const clock = Y.getState(server.store, server.clientID);
  const ids = addImported(server, FILE, "petra", "server");
  const written: Written = {
    clientId: server.clientID,
    clock,
    length: Y.getState(server.store, server.clientID) - clock,
  };
  sync();
  me.adopt(written, "petra");
  return { doc, otherDoc, sync, me, ids, before, rights, after: shown(doc) };
}

/** All that people see of a map. */
function shown(doc: Y.Doc) {
  return {
    about: readAbout(doc),
    notes: readNotes(doc),
    comments: readComments(doc),
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
  };
}

const texts = (doc: Y.Doc): string[] =>
  readNotes(doc)
    .map(({ text }) => text)
    .sort();

test("one undo takes away all that an import brought, redo brings all of it again, as often as one likes", () => {
  const { doc, otherDoc, sync, me, before, after } = afterImport();
  expect(after).toMatchObject({
    comments: [
      { text: "Woher?", author: "petra" },
      { text: "Gute Karte", author: "petra" },
    ],
    clusters: [{ title: "Tempo" }],
    contradictions: [{ title: "Anders" }],
    about: { customerName: "Andrea" },
  });
  expect(after.notes).toHaveLength(5);
  expect(me.undoDepth.get()).toBe(1);
  for (let times = 0; times < 3; times += 1) {
    expect(me.undo()).toBe("done");
    sync();
    expect([shown(doc), shown(otherDoc)]).toEqual([before, before]);
    expect(me.redo()).toBe("done");
    sync();
    expect([shown(doc), shown(otherDoc)]).toEqual([after, after]);
  }
});

test("what others have written, moved or said stays, with its bundle and its comments, and the rest goes", () => {
  const { doc, otherDoc, sync, me, ids, before } = afterImport();
  const [first = "", second = "", says = ""] = ids;
  const old = readNotes(otherDoc).find(({ text }) => text === "schon da")?.id ?? "";
  editText(otherDoc, first, "eins und mehr", 13, "other");
  addComments(otherDoc, [{ noteId: says, text: "Wann?", author: "other" }], "other");
  setColour(otherDoc, [old], "blue", "other");
  sync();
  expect(me.undo()).toBe("keptOthers");
  sync();
  for (const one of [doc, otherDoc]) {
    expect(texts(one)).toEqual(["eins und mehr", "sagt", "schon da"]);
    expect(
      readComments(one)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["Wann?", "Woher?"]);
    expect(readClusters(one).map(({ title }) => title)).toEqual(["Tempo"]);
    expect(readContradictions(one)).toEqual([]);
    expect(readAbout(one)).toEqual(before.about);
  }
  expect(me.redo()).toBe("done");
  sync();
  expect(texts(otherDoc)).toEqual(["eins und mehr", "macht", "sagt", "schon da", "zwei"]);
  expect(readContradictions(otherDoc)).toHaveLength(1);
  // Once more, after the redo: the same holds for what others did since.
  moveNotes(otherDoc, new Map([[second, place(3, "gains")]]), "other");
  sync();
  expect(me.undo()).toBe("keptOthers");
  expect(texts(doc)).toEqual(["eins und mehr", "sagt", "schon da", "zwei"]);
});

test("a bundle that others have renamed, or put notes into, stays; so does a name that they have given the customer", () => {
  const { doc, otherDoc, sync, me } = afterImport();
  const [cluster] = readClusters(otherDoc);
  const [mine = ""] = addNotes(otherDoc, [{ text: "meins", place: place(4) }], "other");
  joinCluster(otherDoc, [mine], cluster?.id ?? "", "other");
  setAbout(otherDoc, { customerName: "Bernd" }, "other");
  sync();
  expect(me.undo()).toBe("done");
  expect(texts(doc)).toEqual(["meins", "schon da"]);
  expect(readClusters(doc).map(({ title }) => title)).toEqual(["Tempo"]);
  expect(readAbout(doc)).toMatchObject({ customerName: "Bernd", customerRole: "" });

  const again = afterImport();
  const [bundle] = readClusters(again.otherDoc);
  editClusterTitle(again.otherDoc, bundle?.id ?? "", "Geschwindigkeit", 0, "other");
  again.sync();
  again.me.undo();
  expect(readClusters(again.doc).map(({ title }) => title)).toEqual(["Geschwindigkeit"]);
});

test("my own later changes go with it, what others have deleted is no obstacle, and an import of nothing is no step", () => {
  const { doc, otherDoc, sync, me, ids, before } = afterImport();
  me.record(() => setColour(doc, ids, "blue", "me"), "step");
  sync();
  deleteNotes(otherDoc, ids.slice(0, 1), "other");
  sync();
  me.undo();
  expect(me.undo()).toBe("done");
  sync();
  expect(shown(otherDoc).notes).toEqual(before.notes);
  me.adopt({ clientId: 1, clock: 0, length: 0 }, "petra");
  expect(me.undo()).toBe("nothing");
});

test("where one may change only what is one's own, an import that said whom the map is about is not taken back by half", () => {
  const { doc, me, rights, after } = afterImport();
  rights.mayAll = false;
  expect(me.undo()).toBe("notAllowed");
  expect(rights.authors).toEqual(["petra", null]);
  expect(shown(doc)).toEqual(after);
});
