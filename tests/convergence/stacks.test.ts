import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { createMapProjection } from "../../client/state/mapProjection.ts";
import { addNotes, deleteNotes, editText, moveNotes, setHidden } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { applyMerge } from "../../model/mergeCommands.ts";
import { readOrigins } from "../../model/merged.ts";
import { mergePlan, readMergeTarget } from "../../model/mergeMaps.ts";
import { homelessOf } from "../../model/mergePlaces.ts";
import { frontNotes, stacksOf } from "../../model/noteStack.ts";
import { leaveStack, putInFront, stackNotes, unstackNotes } from "../../model/stackCommands.ts";
import { actInTurn, receive, settle, typesetter, writer } from "../support/actingAtOnce.ts";
import { sourceMapOf } from "../support/sourceMapOf.ts";

/**
 * Several people stack, take apart, turn, move, write and take back at once while one of them, as the server does, merges
 * again and again; with messages late, doubled and in any order. At the end all read the same, each note is in one stack at
 * most, none is lost, every original has one copy, and what each screen has kept by small steps is what the document says.
 * fast-check prints the seed of a failure.
 */
const PEOPLE = 3;
const SERVER = 0;
const FIELDS = ["pains", "gains"] as const;
const MAP_A = "AAAAAAAAAAAAAAAA";
const source = new Y.Doc();

const action = fc.record({
  who: fc.nat(PEOPLE - 1),
  from: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(
    "note",
    "remove note",
    "move note",
    "hide",
    "show",
    "write",
    "stack",
    "stack",
    "stack",
    "unstack",
    "leave",
    "leave",
    "front",
    "original",
    "merge",
    "undo",
    "undo",
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
  return { ...me, index, map: createMapProjection(me.doc, typesetter) };
}
type Person = ReturnType<typeof person>;

function mergeInto(doc: Y.Doc): void {
  const plan = mergePlan([sourceMapOf(source, MAP_A, "A")], readMergeTarget(doc));
  const places = new Map(homelessOf(plan).map(({ id, field }) => [id, { field, x: 20, y: 60 }]));
  doc.transact(() => applyMerge(doc, plan, places, 1_000), "server");
}

function act(me: Person, from: Person, { what, which, field, text }: Action): void {
  const { doc, origin, undo } = me;
  const ids = [...notesOf(doc).keys()].toSorted();
  const id = ids[which % Math.max(1, ids.length)] ?? "gone";
  const some = ids.filter((_, index) => (index + which) % 3 === 0);
  const place = { field, x: 20 + which * 30, y: 100 };
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "note":
      return step(() => addNotes(doc, [{ text, place }], origin));
    case "remove note":
      return step(() => deleteNotes(doc, [id], origin));
    case "move note":
      return step(() => moveNotes(doc, new Map([[id, place]]), origin));
    case "hide":
    case "show":
      return step(() => setHidden(doc, [id], what === "hide", origin));
    case "write":
      return step(() => editText(doc, id, text, 0, origin));
    case "stack":
      return step(() => void stackNotes(doc, some, origin));
    case "unstack":
      return step(() => unstackNotes(doc, [id], new Map([[id, place]]), origin));
    case "leave":
      return step(() => leaveStack(doc, id, place, origin));
    case "front":
      return step(() => putInFront(doc, id, origin));
    case "original":
      addNotes(source, [{ text: text || "x", place }], "test");
      return;
    case "merge":
      // There is one server, and it merges one after another.
      if (me.index === SERVER) mergeInto(doc);
      return;
    case "undo":
    case "redo":
      undo[what]();
      return;
    case "receive":
      receive(me, from);
  }
}

test("whatever people do with stacks at once, all end with the same, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 80, size: "max" }), (actions) => {
      deleteNotes(source, [...notesOf(source).keys()], "test");
      const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
      const places = Array.from({ length: 8 }, (_, index) => ({
        text: `note ${index}`,
        place: {
          field: index % 4 === 0 ? ("gains" as const) : ("pains" as const),
          x: 20,
          y: 60 + index * 150,
        },
      }));
      addNotes(people[SERVER]?.doc ?? new Y.Doc(), places, "test");
      settle(people);
      actInTurn(people, actions, act);
      settle(people);
      const all = readNotes(people[0]?.doc ?? new Y.Doc());
      const stacked = stacksOf(all).flatMap(({ notes }) => notes.map(({ id }) => id));
      expect(new Set(stacked).size).toBe(stacked.length);
      const copies = readOrigins(people[0]?.doc ?? new Y.Doc()).map(({ copyId }) => copyId);
      expect(new Set(copies).size).toBe(copies.length);
      const shown = all.filter(({ hidden }) => !hidden);
      const fronts = frontNotes(shown).map(({ id }) => id);
      for (const { doc, map } of people) {
        expect(readNotes(doc)).toEqual(all);
        expect([...map.ids()].toSorted()).toEqual(fronts.toSorted());
        const kept = map.ids().flatMap((id) => map.get(id)?.stack?.notes ?? map.get(id)?.note ?? []);
        expect(kept.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
        for (const { front, notes } of stacksOf(shown)) {
          expect(map.get(front.id)?.stack?.notes).toEqual(notes);
          for (const { id } of notes) expect(map.frontOf(id)).toBe(front.id);
        }
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
