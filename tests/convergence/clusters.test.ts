import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { createClusterProjection } from "../../client/state/clusterProjection.ts";
import { createMapProjection } from "../../client/state/mapProjection.ts";
import { isIn, readClusters } from "../../model/cluster.ts";
import {
  addCluster,
  dissolveCluster,
  editClusterTitle,
  joinCluster,
  leaveCluster,
  moveCluster,
} from "../../model/clusterCommands.ts";
import { addNotes, deleteNotes, moveNotes } from "../../model/mapCommands.ts";
import { clustersOf, notesOf, readNotes } from "../../model/mapDocument.ts";
import { actInTurn, receive, settle, typesetter, writer } from "../support/actingAtOnce.ts";

/**
 * Several people bundle, name, move, take apart and take back at once, with messages late, doubled and in any order.
 * At the end all read the same, every note is in one cluster at most, and what each screen has kept by small steps is
 * what the document says. fast-check prints the seed of a failure.
 */
const PEOPLE = 3;
const FIELDS = ["pains", "gains"] as const;

const action = fc.record({
  who: fc.nat(PEOPLE - 1),
  from: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(
    "note",
    "remove note",
    "move note",
    "bundle",
    "title",
    "join",
    "leave",
    "move bundle",
    "dissolve",
    "undo",
    "redo",
    "receive",
    "receive",
  ),
  which: fc.nat(7),
  field: fc.constantFrom(...FIELDS),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
});
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function person(index: number) {
  const me = writer(index, createUndoHistory);
  const map = createMapProjection(me.doc, typesetter);
  return { ...me, clusters: createClusterProjection(me.doc, map) };
}
type Person = ReturnType<typeof person>;

function act(me: Person, from: Person, { what, which, field, text }: Action): void {
  const { doc, origin, undo } = me;
  const noteIds = [...notesOf(doc).keys()].toSorted();
  const noteId = noteIds[which % Math.max(1, noteIds.length)] ?? "gone";
  const clusterIds = [...clustersOf(doc).keys()].toSorted();
  const id = clusterIds[which % Math.max(1, clusterIds.length)] ?? "gone";
  const some = noteIds.filter((_, index) => (index + which) % 2 === 0);
  const place = { field, x: 20 + which * 30, y: 100 };
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "note":
      return step(() => addNotes(doc, [{ text, place }], origin));
    case "remove note":
      return step(() => deleteNotes(doc, [noteId], origin));
    case "move note":
      return step(() => moveNotes(doc, new Map([[noteId, place]]), origin));
    case "bundle":
      return step(() => addCluster(doc, { title: text, field, noteIds: some }, origin));
    case "title":
      return step(() => editClusterTitle(doc, id, text, text.length, origin));
    case "join":
      return step(() => joinCluster(doc, some, id, origin));
    case "leave":
      return step(() => leaveCluster(doc, [noteId], origin));
    case "move bundle": {
      const members = readNotes(doc).filter(({ cluster }) => cluster === id);
      return step(() => moveCluster(doc, id, new Map(members.map((note) => [note.id, place])), origin));
    }
    case "dissolve":
      return step(() => dissolveCluster(doc, id, origin));
    case "undo":
    case "redo":
      undo[what]();
      return;
    case "receive":
      receive(me, from);
  }
}

function read(doc: Y.Doc) {
  const notes = readNotes(doc);
  return readClusters(doc)
    .map(({ id, title, field, ...cluster }) => ({
      id,
      title,
      noteIds: notes.filter((note) => isIn(note, { id, title, field, ...cluster })).map((note) => note.id),
    }))
    .filter(({ noteIds }) => noteIds.length > 0);
}

test("whatever people do with bundles at once, all end with the same", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 100, size: "max" }), (actions) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
      actInTurn(people, actions, act);
      settle(people);
      const [first] = people;
      const all = first ? read(first.doc) : [];
      const bundled = all.flatMap(({ noteIds }) => noteIds);
      expect(new Set(bundled).size).toBe(bundled.length);
      for (const { doc, clusters } of people) {
        expect(read(doc)).toEqual(all);
        const shown = clusters
          .list()
          .map(({ cluster, noteIds }) => ({ id: cluster.id, title: cluster.title, noteIds }));
        expect(shown).toEqual(all);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
