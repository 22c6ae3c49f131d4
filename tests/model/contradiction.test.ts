import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  contradictionBetween,
  readContradictions,
  STRONGEST,
  strongestOf,
} from "../../model/contradiction.ts";
import {
  addContradiction,
  deleteContradiction,
  editContradictionTitle,
  setStar,
} from "../../model/contradictionCommands.ts";
import type { FacetKey, PlaceKey } from "../../model/fields.ts";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { linksOf, readNotes } from "../../model/mapDocument.ts";
import { eraseNotes, erasePerson, mentionsNotes, mentionsPerson } from "../../model/mapErasure.ts";

function twoNotes() {
  const doc = new Y.Doc();
  const note = (text: string, field: PlaceKey, facet: FacetKey) => ({
    text,
    facet,
    place: { field, x: 20, y: 60 },
  });
  const [says = "", thinks = ""] = addNotes(
    doc,
    [note("Kein Problem", "saysDoes", "says"), note("Das ist ärgerlich", "thinksFeels", "thinks")],
    "test",
  );
  const id = addContradiction(doc, { from: says, to: thinks, title: "Ärger", author: "ann" }, "x") ?? "";
  return { doc, says, thinks, id };
}

test("what is said stands against what is done or thought, in whichever order the notes are taken", () => {
  const doc = new Y.Doc();
  const note = (field: PlaceKey, facet: FacetKey | null) => {
    const [id = ""] = addNotes(doc, [{ text: "x", facet, place: { field, x: 20, y: 60 } }], "test");
    const found = readNotes(doc).find((one) => one.id === id);
    if (!found) throw new Error("no note");
    return found;
  };
  const says = note("saysDoes", "says");
  const does = note("saysDoes", "does");
  const open = note("saysDoes", null);
  const thinks = note("thinksFeels", "thinks");
  const feels = note("thinksFeels", "feels");
  const pain = note("pains", null);
  for (const other of [does, thinks, feels, open]) {
    const ends = { from: says.id, to: other.id };
    expect(contradictionBetween(says, other)).toEqual(ends);
    expect(contradictionBetween(other, says)).toEqual(ends);
  }
  expect(contradictionBetween(does, open)).toEqual({ from: open.id, to: does.id });
  for (const [a, b] of [
    [does, thinks],
    [thinks, feels],
    [says, pain],
    [says, says],
    [says, note("saysDoes", "says")],
  ] as const) {
    expect(contradictionBetween(a, b)).toBeNull();
  }
});

test("two notes have one contradiction, however often it is drawn", () => {
  const { doc, says, thinks, id } = twoNotes();
  expect(addContradiction(doc, { from: thinks, to: says }, "x")).toBe(id);
  expect(addContradiction(doc, { from: says, to: "gone" }, "x")).toBeNull();
  expect(readContradictions(doc)).toMatchObject([{ from: says, to: thinks, title: "Ärger", star: null }]);
});

test("a contradiction keeps its words when a note is deleted", () => {
  const { doc, thinks } = twoNotes();
  deleteNotes(doc, [thinks], "x");
  expect(readContradictions(doc)).toMatchObject([{ title: "Ärger", to: thinks }]);
});

test("with a note that is erased for good, and with its author, it goes", () => {
  const one = twoNotes();
  expect(mentionsNotes(one.doc, [one.thinks])).toBe(true);
  eraseNotes(one.doc, [one.thinks]);
  expect(linksOf(one.doc).size).toBe(0);
  const other = twoNotes();
  erasePerson(other.doc, "ann", "erase");
  expect(linksOf(other.doc).size).toBe(0);
  expect(mentionsPerson(other.doc, "ann")).toBe(false);
  const kept = twoNotes();
  erasePerson(kept.doc, "ann", "keep");
  expect(readContradictions(kept.doc)).toMatchObject([{ title: "Ärger", author: null }]);
});

test("damaged ones are skipped, links of another kind, too, and unknown keys survive", () => {
  const { doc, says, id } = twoNotes();
  const links = linksOf(doc);
  links.set("text", "no map");
  links.set(
    "self",
    new Y.Map(Object.entries({ kind: "contradiction", from: says, to: says, title: new Y.Text() })),
  );
  links.set("other", new Y.Map(Object.entries({ kind: "later", from: says, to: id, title: new Y.Text() })));
  (links.get(id) as Y.Map<unknown>).set("later", 7);
  setStar(doc, id, 5, "x");
  setStar(doc, id, null, "x");
  expect(readContradictions(doc).map((one) => one.id)).toEqual([id]);
  expect((links.get(id) as Y.Map<unknown>).get("later")).toBe(7);
});

const action = fc.record({
  who: fc.nat(2),
  from: fc.nat(2),
  what: fc.constantFrom("draw", "title", "star", "unstar", "delete", "note", "remove", "receive", "receive"),
  which: fc.nat(7),
  other: fc.nat(7),
});

test("whatever people do with contradictions at once, all end with the same, and three at most are the strongest", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 80, size: "max" }), (actions) => {
      const docs = [0, 1, 2].map(() => new Y.Doc());
      let clock = 0;
      for (const { who, from, what, which, other } of actions) {
        const [doc, source] = [docs[who], docs[from]];
        if (!doc || !source) continue;
        const noteIds = readNotes(doc)
          .map(({ id }) => id)
          .sort();
        const at = (index: number): string => noteIds[index % Math.max(1, noteIds.length)] ?? "gone";
        const all = readContradictions(doc);
        const id = all[which % Math.max(1, all.length)]?.id ?? "gone";
        clock += 1;
        switch (what) {
          case "note":
            addNotes(doc, [{ text: "x", place: { field: "saysDoes", x: 20, y: 60 } }], "x");
            break;
          case "remove":
            deleteNotes(doc, [at(which)], "x");
            break;
          case "draw":
            addContradiction(doc, { from: at(which), to: at(other) }, "x");
            break;
          case "title":
            editContradictionTitle(doc, id, `Lücke ${which}`, 5, "x");
            break;
          case "star":
          case "unstar":
            setStar(doc, id, what === "star" ? clock : null, "x");
            break;
          case "delete":
            deleteContradiction(doc, id, "x");
            break;
          case "receive":
            Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
        }
      }
      for (const _ of [0, 1]) {
        for (const doc of docs) for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      }
      const [first = [], ...others] = docs.map(readContradictions);
      for (const one of others) expect(one).toEqual(first);
      const strongest = strongestOf(first);
      expect(strongest.size).toBe(Math.min(STRONGEST, first.filter(({ star }) => star !== null).length));
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
