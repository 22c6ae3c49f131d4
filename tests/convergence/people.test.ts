import fc from "fast-check";
import { expect, test } from "vitest";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { createMapProjection } from "../../client/state/mapProjection.ts";
import { PLACES } from "../../model/fields.ts";
import { addNotes, deleteNotes, editText, moveNotes, setColour, setFacet } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import { actInTurn, receive, settle, typesetter, writer } from "../support/actingAtOnce.ts";

/**
 * Several people do anything at once, with messages late, doubled and in any order. At the end all have the same
 * valid map, and each projection shows what its document says. fast-check prints the seed of a failure.
 */
const PEOPLE = 3;

const action = fc.record({
  who: fc.nat(PEOPLE - 1),
  what: fc.constantFrom("add", "type", "move", "recolour", "facet", "delete", "undo", "redo", "receive"),
  note: fc.nat(9),
  from: fc.nat(PEOPLE - 1),
  x: fc.integer({ min: -50, max: 900 }),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
  place: fc.constantFrom(...PLACES),
  colour: fc.constantFrom(...NOTE_COLOURS),
});

function person(index: number) {
  const me = writer(index, createUndoHistory);
  return { ...me, map: createMapProjection(me.doc, typesetter) };
}

type Person = ReturnType<typeof person>;

function act(me: Person, from: Person, { what, note, x, text, place, colour }: Action): void {
  const { doc, origin, undo } = me;
  const ids = [...notesOf(doc).keys()];
  const id = ids[note % Math.max(1, ids.length)] ?? "gone";
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "add":
      return step(() => addNotes(doc, [{ text, place: { field: place, x, y: 60 + x } }], origin));
    case "type":
      return undo.record(() => editText(doc, id, text, text.length, origin), "typing");
    case "move":
      return step(() => moveNotes(doc, new Map([[id, { field: place, x, y: 60 }]]), origin));
    case "recolour":
      return step(() => setColour(doc, [id], colour, origin));
    case "facet":
      return step(() => setFacet(doc, [id], x % 2 ? "sees" : "feels", origin));
    case "delete":
      return step(() => deleteNotes(doc, [id], origin));
    case "undo":
      undo.undo();
      return;
    case "redo":
      undo.redo();
      return;
    case "receive":
      receive(me, from);
  }
}

type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

test("whatever people do at once, all end with the same valid map, and see it", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 120, size: "max" }), (actions) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
      actInTurn(people, actions, act);
      settle(people);
      const [first, ...others] = people;
      const expected = first ? readNotes(first.doc) : [];
      for (const { doc } of others) expect(readNotes(doc)).toEqual(expected);
      for (const { map } of people) {
        expect(map.ids().toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        for (const note of expected) expect(map.get(note.id)?.note).toEqual(note);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
