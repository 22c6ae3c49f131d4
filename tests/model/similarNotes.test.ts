import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { LANGUAGES } from "../../model/fields.ts";
import { termsOf } from "../../model/noteTerms.ts";
import { type SimilarNote, suggestionsFor } from "../../model/similarNotes.ts";
import { GROUPED_NOTES } from "./groupedNotes.ts";

const inPains = (...texts: string[]): SimilarNote[] =>
  texts.map((text, index) => ({ id: String(index), text, field: "pains" }));

test.each(GROUPED_NOTES)(
  "notes in $field are bundled as people do ($language)",
  ({ language, field, bundles, alone }) => {
    const texts = [...bundles.flat(), ...alone];
    const notes = texts.map((text, index) => ({ id: String(index), text, field }));
    const found = suggestionsFor(notes, language)
      .filter(({ kind }) => kind === "cluster")
      .map(({ noteIds }) => noteIds.flatMap((id) => texts[Number(id)] ?? []).sort());
    const wanted = bundles.map((bundle) => [...bundle].sort());
    // What is already offered as saying the same is not offered again.
    const missing = wanted.filter((bundle) => !found.some((one) => one.join() === bundle.join()));
    expect(missing.length).toBeLessThanOrEqual(1);
    for (const bundle of found) expect(wanted).toContainEqual(bundle);
  },
);

test("a title is a word that the notes share, as it is written", () => {
  const [first] = suggestionsFor(
    inPains("Kein Liefertermin genannt", "Weiß den Liefertermin nicht", "Sonne blendet", "Chef macht Druck"),
    "de",
  );
  expect(first).toMatchObject({ kind: "cluster", title: "Liefertermin", noteIds: ["0", "1"] });
});

test("what says the same in other forms of the words is found", () => {
  const same = (language: "de" | "en", a: string, b: string): boolean =>
    suggestionsFor(inPains(a, b, "Der Himmel ist blau", "Zwei Hunde bellen"), language).some(
      ({ kind, noteIds }) => kind === "same" && noteIds.join() === "0,1",
    );
  expect(same("de", "Füllt das Formular aus", "Das Formular ausfüllen: füllt aus")).toBe(true);
  expect(same("de", "Lange Warteschleifen", "Die Warteschleife ist lang")).toBe(true);
  expect(same("en", "Waiting for an answer", "She waits for answers")).toBe(true);
});

test("a note and its denial never say the same", () => {
  for (const [language, a, b] of [
    ["de", "Kann am Platz telefonieren", "Kann am Platz nicht telefonieren"],
    ["de", "Bestellung mit Beleg", "Bestellung ohne Beleg"],
    ["en", "Has a copy of the enquiry", "Has no copy of the enquiry"],
    ["en", "She phones from her desk", "She never phones from her desk"],
  ] as const) {
    const found = suggestionsFor(inPains(a, b, "Zwei Hunde bellen", "A dog barks"), language);
    expect(found.filter(({ kind }) => kind === "same")).toEqual([]);
  }
});

test("the worked example gives few suggestions, and none across fields", () => {
  for (const language of LANGUAGES) {
    const read = readNotesCsv(readFileSync(`tests/fixtures/andrea.${language}.csv`));
    if (!read.ok) throw new Error(read.problem.kind);
    const notes = read.notes.map(({ text, field }, index) => ({ id: String(index), text, field }));
    const found = suggestionsFor(notes, language);
    expect(found.length).toBeLessThanOrEqual(4);
    for (const { field, noteIds } of found) {
      for (const id of noteIds) expect(notes[Number(id)]?.field).toBe(field);
    }
  }
});

test("whatever stands on notes, the answer is orderly and the same every time", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "",
      "   ",
      "nicht",
      "der die das",
      "Formular",
      "Das Formular",
      "🙂🙂",
      "1 2 3",
      "don’t",
      "a\nb",
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), fc.constantFrom(...LANGUAGES), (texts, language) => {
      const notes = inPains(...texts);
      const found = suggestionsFor(notes, language);
      expect(suggestionsFor(notes, language)).toEqual(found);
      for (const { noteIds } of found) {
        expect(noteIds.length).toBeGreaterThanOrEqual(2);
        expect(new Set(noteIds).size).toBe(noteIds.length);
      }
      for (const kind of ["same", "cluster"]) {
        const ids = found.filter((one) => one.kind === kind).flatMap(({ noteIds }) => noteIds);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
  );
});

test("stop words count for nothing; words that turn a note round do", () => {
  expect([...termsOf("Das ist doch der Preis", "de").stems.keys()]).toEqual(["preis"]);
  expect(termsOf("Das ist nicht der Preis", "de").isNegated).toBe(true);
  expect(termsOf("It is never not late", "en").isNegated).toBe(false);
});
