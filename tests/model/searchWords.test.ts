import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames } from "../../model/alphabet.ts";
import { fitsWords, stretchesOf, wordsOfSearch } from "../../model/searchWords.ts";

const finds = (search: string, text: string): boolean => fitsWords(text, wordsOfSearch(search));

test("an umlaut, its letter with e and its letter alone find each other", () => {
  const spellings = ["Käse", "Kaese", "Kase", "KÄSE", "Ka\u0308se"];
  for (const search of spellings) for (const text of spellings) expect(finds(search, text)).toBe(true);
  for (const search of ["Größe", "Groesse", "grosse", "GRÖSSE"]) {
    expect(finds(search, "Welche Größe?"), search).toBe(true);
    expect(finds(search, "Welche Groesse?"), search).toBe(true);
  }
  expect(finds("Müller", "Fr. Mueller")).toBe(true);
  expect(finds("muell", "Müllabfuhr")).toBe(true);
});

test("an e that makes no umlaut stays one", () => {
  expect(finds("neue", "neun Kollegen")).toBe(false);
  expect(finds("neue", "die neue Kollegin")).toBe(true);
  expect(finds("quelle", "Qulle")).toBe(false);
  expect(finds("teuer", "zu teuer")).toBe(true);
});

test("case, accents and soft hyphens do not matter; every word must be there, in any order, also inside another", () => {
  expect(finds("liefer termin", "Der Liefer\u00adtermin ist offen")).toBe(true);
  expect(finds("offen liefertermin", "Der Liefer\u00adtermin ist offen")).toBe(true);
  expect(finds("offen rechnung", "Der Liefertermin ist offen")).toBe(false);
  expect(finds("cafe", "Café Ürgüp")).toBe(true);
  expect(finds("łódź", "Lodz")).toBe(true);
  expect(finds("  ", "alles")).toBe(true);
});

test("what was found is shown as it is written, with the whole umlaut", () => {
  const shown = (search: string, text: string): string[] =>
    stretchesOf(text, wordsOfSearch(search)).map(({ start, end }) => text.slice(start, end));
  expect(shown("kase", "Käse, Kaese und Kase")).toEqual(["Käse", "Kaese", "Kase"]);
  expect(shown("ka", "Kaese")).toEqual(["Kae"]);
  expect(shown("grosse", "Größe")).toEqual(["Größe"]);
  expect(shown("liefertermin", "Liefer\u00adtermin!")).toEqual(["Liefer\u00adtermin"]);
  expect(shown("ab bc", "abc")).toEqual(["abc"]);
  expect(shown("ja", "ja 😀 ja")).toEqual(["ja", "ja"]);
  expect(shown("x", "ja")).toEqual([]);
});

test("the beginning of any word of any text finds it, and stretches lie in order inside the text", () => {
  const letters = fc.constantFrom(..."aeouäöüßAEÄqn \u00ad\u0308é".split(""), "😀", "\ud800");
  const texts = fc.array(letters, { maxLength: 24 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, fc.nat(24), fc.nat(9), (text, which, length) => {
      const all = text.split(/\s+/u).filter(Boolean);
      const words = wordsOfSearch((all[which % Math.max(1, all.length)] ?? "").slice(0, length));
      expect(fitsWords(text, words)).toBe(true);
      const stretches = stretchesOf(text, words);
      expect(stretches.length > 0).toBe(words.length > 0);
      let end = -1;
      for (const one of stretches) {
        expect(one.start).toBeGreaterThan(end);
        expect(one.end).toBeGreaterThan(one.start);
        end = one.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("names stand in the order of the alphabet whatever the machine's language is", () => {
  const names = ["Zoë", "Österreich", "Otto", "ähnlich", "Ahn", "Gruppe 10", "Gruppe 2", "anna", "Anna"];
  expect(names.toSorted(compareNames)).toEqual([
    "Ahn",
    "ähnlich",
    "anna",
    "Anna",
    "Gruppe 2",
    "Gruppe 10",
    "Österreich",
    "Otto",
    "Zoë",
  ]);
});
