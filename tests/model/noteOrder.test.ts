import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { type OrderStep, placesAfterStep } from "../../model/noteOrder.ts";

const note = (id: string, x: number, y: number, createdAt = 0): Note => ({
  id,
  text: id,
  place: { field: "pains", x, y },
  facet: null,
  colour: "yellow",
  size: "normal",
  evidence: "assumption",
  source: "",
  author: null,
  createdAt,
  late: false,
  image: null,
  locked: false,
  layer: 0,
  cluster: null,
  hidden: false,
  stack: null,
  tags: [],
});

const orderOf = (notes: readonly Note[]): string[] => [...notes].sort(compareNotes).map(({ id }) => id);

const after = (notes: readonly Note[], id: string, step: OrderStep): readonly Note[] => {
  const places = placesAfterStep(notes, id, step);
  return notes.map((one) => Object.assign({}, one, { place: places?.get(one.id) ?? one.place }));
};

test("a note goes one place on by changing places with its neighbour, and nothing else moves", () => {
  const notes = [note("a", 16, 52), note("b", 196, 52), note("c", 16, 184)];
  expect(Object.fromEntries(placesAfterStep(notes, "c", "earlier") ?? [])).toEqual({
    c: { field: "pains", x: 196, y: 52 },
    b: { field: "pains", x: 16, y: 184 },
  });
  expect(orderOf(after(notes, "a", "later"))).toEqual(["b", "a", "c"]);
});

test("the first goes no further up, the last no further down, and a note that is not there nowhere", () => {
  const notes = [note("a", 16, 52), note("b", 196, 52)];
  expect(placesAfterStep(notes, "a", "earlier")).toBeNull();
  expect(placesAfterStep(notes, "b", "later")).toBeNull();
  expect(placesAfterStep(notes, "gone", "later")).toBeNull();
});

test("notes that lie upon each other change places, too, and hardly move", () => {
  const notes = [note("a", 16, 52, 1), note("b", 16, 52, 2), note("c", 16, 52, 3), note("d", 17, 52, 4)];
  const moved = after(notes, "c", "earlier");
  expect(orderOf(moved)).toEqual(["a", "c", "b", "d"]);
  for (const one of moved) expect(one.place.x).toBeLessThan(16 + notes.length);
});

test("wherever notes lie, one step changes exactly two neighbours, and a step back brings the order back", () => {
  const places = fc.array(
    fc.record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: 0, max: 130 }), at: fc.nat(3) }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(places, fc.nat(), fc.constantFrom<OrderStep>("earlier", "later"), (list, pick, step) => {
      const notes = list.map(({ x, y, at }, index) => note(`n${index}`, x, y, at));
      const before = orderOf(notes);
      const at = pick % before.length;
      const id = before[at] ?? "";
      const other = step === "earlier" ? at - 1 : at + 1;
      const moved = after(notes, id, step);
      const wanted = [...before];
      const neighbour = before[other];
      if (neighbour !== undefined) [wanted[at], wanted[other]] = [neighbour, id];
      expect(orderOf(moved)).toEqual(wanted);
      const back = after(moved, id, step === "earlier" ? "later" : "earlier");
      if (neighbour !== undefined) expect(orderOf(back)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});
