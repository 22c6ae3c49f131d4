import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../model/fields.ts";
import { LENS_CATEGORIES, loadWordLens, voiceOf } from "../../../model/wordLens/wordLens.ts";
import { FOUND_GERMAN } from "./found.de.ts";
import { FOUND_ENGLISH } from "./found.en.ts";
import { HARMLESS_GERMAN } from "./harmless.de.ts";
import { HARMLESS_ENGLISH } from "./harmless.en.ts";

const lenses = { de: await loadWordLens("de"), en: await loadWordLens("en") };
const FOUND = { de: FOUND_GERMAN, en: FOUND_ENGLISH };
const HARMLESS = { de: HARMLESS_GERMAN, en: HARMLESS_ENGLISH };
const headwords = (language: "de" | "en", text: string, voice: "ours" | "inner" | "literal" = "ours") =>
  lenses[language].look(text, voice).map(({ entry }) => entry.headword);

describe.each(LANGUAGES)("the lens in %s", (language) => {
  const { entries } = lenses[language];

  test("has at least 150 words in six categories, each with a reason and a question", () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    for (const category of LENS_CATEGORIES) {
      expect(entries.filter((entry) => entry.category === category).length).toBeGreaterThanOrEqual(25);
    }
    for (const { reason, question, headword } of entries) {
      expect(headword).toMatch(/^[^*~!=^|…]+$/);
      expect(reason).toMatch(/^\p{Lu}.{30,160}\.$/u);
      expect(question).toMatch(/^\p{Lu}.{15,110}\?$/u);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test("finds what is meant in at least 100 sentences", () => {
    expect(FOUND[language].length).toBeGreaterThanOrEqual(100);
    const missed = FOUND[language].filter(
      ([text, headword]) => !headwords(language, text).includes(headword),
    );
    expect(missed.map(([text, headword]) => [text, headword, headwords(language, text)])).toEqual([]);
  });

  test("is silent on at least 98 of 100 harmless sentences", () => {
    expect(HARMLESS[language].length).toBeGreaterThanOrEqual(150);
    const alarms = HARMLESS[language]
      .map((text) => [text, ...headwords(language, text)])
      .filter(([, ...found]) => found.length > 0);
    const share = alarms.length / HARMLESS[language].length;
    expect(share, JSON.stringify(alarms, null, 1)).toBeLessThanOrEqual(0.02);
  });

  test("says where a word stands, in order and without overlaps, for any text", () => {
    const words = FOUND[language].map(([text]) => text);
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(fc.constantFrom(...words, "„", "“", '"', "’", "\u00ad", "\ud800", "u\u0308", "."), {
          maxLength: 12,
        })
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end } of lenses[language].look(text, "ours")) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
      { numRuns: 100 },
    );
  });

  test("reads the longest notes, however they are made", () => {
    const pieces = [
      "ü",
      "„",
      "wird ",
      "kunden abholen wo ",
      "ticket zug ",
      "\u0308",
      "x".repeat(61),
      " ",
      "- ",
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000);
      const found = lenses[language].look(text, "ours");
      expect(found.length).toBeLessThanOrEqual(4000);
    }
  });
});

test("a word is found in any spelling, and where it stands is told in the text as it is written", () => {
  const places = (text: string): string[] =>
    lenses.de.look(text, "ours").map(({ start, end }) => text.slice(start, end));
  expect(places("Ein N\u00f6rgler.")).toEqual(["N\u00f6rgler"]);
  expect(places("Ein No\u0308rgler.")).toEqual(["No\u0308rgler"]);
  expect(places("Ein NOERGLER!")).toEqual(["NOERGLER"]);
  expect(places("Nörgler:innen und Kunden\u00adfront")).toEqual(["Nörgler", "Kunden\u00adfront"]);
  expect(places("Wir stellen heute noch alles zur Verfügung")).toEqual([
    "Wir stellen heute noch alles zur Verfügung",
  ]);
});

test("an expression does not reach over the end of a sentence", () => {
  expect(headwords("de", "Schwieriges Wetter. Der Kunde wartet")).toEqual([]);
  expect(headwords("de", "Es wird spät. Sie ist gut informiert")).toEqual([]);
});

test("the customer's literal words get no hint at all", () => {
  expect(headwords("de", "Das Ticket an der Front", "literal")).toEqual([]);
  for (const quoted of ["„Das Ticket ist offen“", '"Das Ticket ist offen"', "»Das Ticket ist offen«"]) {
    expect(headwords("de", `Sie sagt ${quoted}`)).toEqual([]);
    expect(headwords("de", `${quoted}: das Ticket`)).toEqual(["Ticket"]);
  }
  expect(headwords("de", "Sie sagt: „Das Ticket")).toEqual([]);
  expect(headwords("en", "‘The ticket isn’t closed’ says she")).toEqual([]);
  expect(headwords("en", '24" screen, the ticket is open')).toEqual(["ticket"]);
});

test("in the customer's own thoughts only words that are not hers are meant", () => {
  expect(headwords("de", "Wie kommt man da durch?", "inner")).toEqual([]);
  expect(headwords("de", "Ich weiß nicht, wie man da durchkommt")).toEqual([]);
  expect(headwords("de", "Ticket an der Front", "inner")).toEqual(["Ticket", "Front"]);
});

test("whose words a note is follows from its facet, its evidence and its field", () => {
  const note = { facet: null, evidence: "assumption", place: { field: "pains", x: 0, y: 0 } } as const;
  expect(voiceOf(note)).toBe("ours");
  expect(voiceOf({ ...note, evidence: "quoted" })).toBe("literal");
  const says = { field: "saysDoes", x: 0, y: 0 } as const;
  expect(voiceOf({ ...note, facet: "says", place: says })).toBe("literal");
  expect(voiceOf({ ...note, facet: "does", place: says })).toBe("ours");
  const inside = { field: "thinksFeels", x: 0, y: 0 } as const;
  expect(voiceOf({ ...note, facet: "thinks", place: inside })).toBe("inner");
  expect(voiceOf({ ...note, place: inside })).toBe("inner");
  expect(voiceOf({ ...note, facet: "feels", place: inside })).toBe("ours");
});
