import fc from "fast-check";
import { expect, test } from "vitest";
import { readPersonaLines, readPersonas } from "../../model/outcomeDocument.ts";
import { addSources, removeSource } from "../../model/outcomeEntry.ts";
import { SECTIONS } from "../../model/persona.ts";
import {
  addLines,
  addPersona,
  deleteLine,
  deletePersona,
  editLine,
  editPersonaText,
  moveLine,
  movePersona,
  setPortrait,
} from "../../model/personaCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import { actInTurn, receive, settle } from "../support/actingAtOnce.ts";
import { jpegOf } from "../support/jpegBytes.ts";
import {
  eraseEverywhere,
  type OutcomePerson,
  outcomePerson,
  pick,
  sourceAt,
} from "../support/outcomePeople.ts";

/**
 * Several people fill, reword, sort, link, delete and take back sheets at once, with messages late, doubled and in any
 * order. At the end all read the same sheets. fast-check prints the seed of a failure.
 */
const PEOPLE = 3;

const deed = fc.record({
  who: fc.nat(PEOPLE - 1),
  from: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(
    "add",
    "delete",
    "reorder",
    "rename",
    "portrait",
    "addLine",
    "deleteLine",
    "moveLine",
    "reword",
    "link",
    "unlink",
    "undo",
    "redo",
    "receive",
  ),
  which: fc.nat(5),
  where: fc.nat(9),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function act(me: OutcomePerson, from: OutcomePerson, { what, which, where, text }: Deed): void {
  const { doc, origin, undo } = me;
  const persona = pick(readPersonas(doc), which);
  const line = pick(readPersonaLines(doc), which);
  const section = SECTIONS[where % SECTIONS.length] ?? "goals";
  const source = sourceAt(where, text);
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "add":
      return step(() => void addPersona(doc, { name: text }, origin));
    case "delete":
      return step(() => deletePersona(doc, persona, origin));
    case "reorder":
      return step(() => movePersona(doc, persona, pick(readPersonas(doc), where), origin));
    case "rename":
      return step(() => void editPersonaText(doc, persona, { key: "name", after: text, caret: 0 }, origin));
    case "portrait":
      return step(() => setPortrait(doc, persona, where > 7 ? null : jpegOf(8, 1 + where), origin));
    case "addLine":
      return step(() => void addLines(doc, persona, [{ section, sources: [source] }], origin));
    case "deleteLine":
      return step(() => deleteLine(doc, line, origin));
    case "moveLine": {
      const before = where > 6 ? null : pick(readPersonaLines(doc), where);
      return step(() => moveLine(doc, line, { section, before }, origin));
    }
    case "reword":
      return step(() => void editLine(doc, line, { after: text, caret: text.length }, origin));
    case "link":
      return step(() => addSources(doc, "personaLines", line, [source], origin));
    case "unlink":
      return step(() => removeSource(doc, "personaLines", line, source, origin));
    case "undo":
    case "redo":
      undo[what]();
      return;
    case "receive":
      receive(me, from);
  }
}

test("whatever people do with personas at once, all end with the same sheets", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 100, size: "max" }), (deeds) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => outcomePerson(index));
      actInTurn(people, deeds, act);
      settle(people);
      const read = ({ doc }: OutcomePerson) => ({
        personas: readPersonas(doc),
        lines: readPersonaLines(doc),
      });
      const [first, ...others] = people.map(read);
      for (const other of others) expect(other).toEqual(first);
      expect(first?.personas.length).toBeLessThanOrEqual(LIMITS.personasPerWorkshop);
      for (const { place } of first?.lines ?? []) expect(SECTIONS).toContain(place.section);
      eraseEverywhere(people);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});

/** Ann and Bob with the same sheet of one persona and one line. */
function twoWithOneLine() {
  const [ann, bob] = [outcomePerson(0), outcomePerson(1)];
  const persona = addPersona(ann.doc, { name: "Andrea" }, "setup") ?? "";
  const [line = ""] =
    addLines(
      ann.doc,
      persona,
      [{ section: "frustrations", sources: [sourceAt(0, "Kein Beleg")] }],
      "setup",
    ) ?? [];
  receive(bob, ann);
  return { ann, bob, persona, line };
}

test("a line that is moved while its persona is deleted goes with it, and comes back with it", () => {
  const { ann, bob, persona, line } = twoWithOneLine();
  ann.undo.record(() => deletePersona(ann.doc, persona, ann.origin), "step");
  bob.undo.record(() => moveLine(bob.doc, line, { section: "goals", before: null }, bob.origin), "step");
  bob.undo.record(
    () => void addLines(bob.doc, persona, [{ section: "quote", text: "Oje" }], bob.origin),
    "step",
  );
  settle([ann, bob]);
  for (const { doc } of [ann, bob]) expect(readPersonas(doc)).toEqual([]);
  ann.undo.undo();
  settle([ann, bob]);
  for (const { doc } of [ann, bob]) {
    expect(readPersonas(doc)).toMatchObject([{ name: "Andrea" }]);
    // What Bob has added meanwhile is there again, too: its persona was only away.
    expect(readPersonaLines(doc).map(({ text }) => text)).toEqual(["Oje", "Kein Beleg"]);
    expect(readPersonaLines(doc)[1]?.sources).toMatchObject([{ text: "Kein Beleg" }]);
  }
});

test("of two people who move one line at once one wins, and it stands in one place", () => {
  const { ann, bob, line } = twoWithOneLine();
  moveLine(ann.doc, line, { section: "goals", before: null }, ann.origin);
  moveLine(bob.doc, line, { section: "questions", before: null }, bob.origin);
  settle([ann, bob]);
  const [one, two] = [ann, bob].map(({ doc }) => readPersonaLines(doc));
  expect(one).toEqual(two);
  expect(one).toHaveLength(1);
  expect(["goals", "questions"]).toContain(one?.[0]?.place.section);
});

test("two people who reword one line at once both keep their words", () => {
  const { ann, bob, line } = twoWithOneLine();
  editLine(ann.doc, line, { after: "Gar kein Beleg", caret: 4 }, ann.origin);
  editLine(bob.doc, line, { after: "Kein Beleg der Anfrage", caret: 22 }, bob.origin);
  settle([ann, bob]);
  for (const { doc } of [ann, bob])
    expect(readPersonaLines(doc)[0]?.text).toMatch(/^Gar .*ein Beleg der Anfrage$/);
});
