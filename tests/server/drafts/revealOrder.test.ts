import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PLACES } from "../../../model/fields.ts";
import { newId } from "../../../model/ids.ts";
import type { Note } from "../../../model/note.ts";
import { revealOrder } from "../../../server/drafts/revealOrder.ts";

const note = (id: string, field: (typeof PLACES)[number]): { note: Note } => ({
  note: {
    id,
    text: id,
    place: { field, x: 0, y: 0 },
    facet: null,
    colour: "yellow",
    size: "normal",
    evidence: "assumption",
    source: "",
    author: null,
    createdAt: 0,
    late: false,
    image: null,
    locked: false,
    layer: 0,
    hidden: false,
    stack: null,
    tags: [],
    cluster: null,
  },
});

const people = fc.array(
  fc.array(
    fc.constantFrom(...PLACES).map((field) => note(newId(), field)),
    { maxLength: 8 },
  ),
  { maxLength: 6 },
);

test("everybody's notes are all there, each person's in their order within a field", () => {
  fc.assert(
    fc.property(people, (drafts) => {
      const ordered = revealOrder(drafts);
      expect(ordered.length).toBe(drafts.flat().length);
      for (const own of drafts) {
        for (const field of PLACES) {
          const inField = own.filter((one) => one.note.place.field === field);
          expect(ordered.filter((one) => inField.includes(one))).toEqual(inField);
        }
      }
    }),
  );
});

test("who is first in the list of people makes no difference", () => {
  fc.assert(
    fc.property(people, (drafts) => {
      expect(revealOrder([...drafts].reverse())).toEqual(revealOrder(drafts));
    }),
  );
});
