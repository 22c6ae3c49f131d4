import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { texts as sie } from "../../../client/i18n/de/sie.ts";
import { de } from "../../../client/i18n/de.ts";
import { inSie } from "../../../client/i18n/inSie.ts";
import type { FirstTexts } from "../../../client/i18n/texts.ts";
import { compiled } from "../../../scripts/compileTexts.ts";
import { maySaySie, saysDu, surelySaysSie } from "./addressForms.ts";
import { flatten, valuesOf } from "./textsByPath.ts";

const GERMAN = new Map(flatten(de));
const SIE = new Map(flatten(sie));

/** Says „du“ or „Sie“ as words, and addresses nobody. */
const NOBODY = new Set(["address.du", "address.sie"]);

test.each([
  ["Nur du siehst das.", "Nur Sie sehen das."],
  ["Schreib eine Frage dazu.", "Schreiben Sie eine Frage dazu."],
  ["Ist etwas offen? Frag nach.", "Ist etwas offen? Fragen Sie nach."],
  ["Suche nach einem Wort", "Suchen Sie nach einem Wort"],
  ["Was ihr über sie wisst", "Was Sie über sie wissen"],
  ["{count, plural, one {Wähle einen Zettel} other {Wähle Zettel}}", "Wählen Sie {count, number} Zettel"],
  ["Sprecht über das, was da liegt", "Sprechen Sie über das, was da liegt"],
])("„%s“ is found to say „du“, and „%s“ to say „Sie“", (du, sieToo) => {
  expect([saysDu(du), maySaySie(du)]).toEqual([true, false]);
  expect([saysDu(sieToo), maySaySie(sieToo)]).toEqual([false, true]);
});

test.each([
  "Suche beenden",
  "Frage stellen",
  "Versuch",
  "Bitte die Seite neu laden.",
  "{name} schreibt",
  "Was hört sie, und was fällt ihr auf?",
])("„%s“ is found to address nobody", (text) =>
  expect([saysDu(text), surelySaysSie(text)]).toEqual([false, false]),
);

test("whoever is addressed with „du“ can be addressed with „Sie“, too", () => {
  const missing = [...GERMAN]
    .filter(([key, text]) => saysDu(text) && !SIE.has(key) && !NOBODY.has(key))
    .map(([key, text]) => `${key}: ${text}`);
  expect(
    missing,
    `These texts say „du“ or give an order to a friend. Say the same with „Sie“ in client/i18n/de/sie.ts, under the same key, or without addressing anybody („Bitte … wählen“):\n${missing.join("\n")}\n`,
  ).toEqual([]);
});

test("a text with „Sie“ is for one that says „du“, and says no „du“ itself", () => {
  for (const [key, text] of SIE) {
    expect(GERMAN.has(key), `${key} is no text of the catalogue: take it out of client/i18n/de/sie.ts`).toBe(
      true,
    );
    expect(saysDu(GERMAN.get(key) ?? ""), `${key} addresses nobody in the catalogue: ${text}`).toBe(true);
    expect(saysDu(text), `${key} still says „du“: ${text}`).toBe(false);
    expect(maySaySie(text), `${key} addresses nobody: ${text}`).toBe(true);
  }
});

test("nothing in the catalogue itself says „Sie“", () => {
  for (const [key, text] of GERMAN) {
    if (!NOBODY.has(key)) expect(surelySaysSie(text), `${key}: ${text}`).toBe(false);
  }
});

test("both forms take the same values, and are set as type", () => {
  for (const [key, text] of SIE) {
    expect(valuesOf(text), key).toEqual(valuesOf(GERMAN.get(key) ?? ""));
    expect(text, key).not.toMatch(/"|\.\.\.|'|^\s|\s$/);
  }
});

test("texts with „Sie“ lie over those of the catalogue, as they stand and as they are built, over a part of it, too", () => {
  const said = inSie(de);
  expect(said.refused.lowered.title).toBe("Sie sehen jetzt zu");
  expect(said.refused.lowered.goOn).toBe(de.refused.lowered.goOn);
  expect(de.refused.lowered.title).toBe("Du siehst jetzt zu");
  expect(flatten(said).map(([key]) => key)).toEqual([...GERMAN.keys()]);
  const { notices } = de;
  expect(Object.keys(inSie({ notices } as unknown as FirstTexts))).toEqual(["notices"]);
  const built = compiled(de) as unknown as FirstTexts;
  expect(inSie(built).reveal.bars).toEqual(built.reveal.bars);
  expect(Object.keys(inSie(built))).toEqual(Object.keys(de));
});

/** What is said in both forms alike: help pages, questions of the steps, files that go out, answers of the server. */
const ELSEWHERE = ["client/i18n/help", "model", "exchange", "server"];
/** Lists of words that are looked for in notes. */
const WORD_LISTS = /wordLens|stopWords|hyphen/;
const ROOT = join(import.meta.dirname, "../../..");

test("German outside of the catalogue addresses nobody", () => {
  let read = 0;
  for (const folder of ELSEWHERE) {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.name.endsWith(".ts") || entry.name.endsWith(".en.ts") || WORD_LISTS.test(path)) continue;
      const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
      for (const [, text = ""] of code.matchAll(/["`]([^"`\n]{8,})["`]/g)) {
        if (!/[äöüß]|(?<!\p{L})(?:der|die|das|und|nicht|ein|eine)(?!\p{L})/u.test(text)) continue;
        read += 1;
        expect(
          saysDu(text) || surelySaysSie(text),
          `${relative(ROOT, path)} addresses somebody, and can do so in one form only. Say it without: ${text}`,
        ).toBe(false);
      }
    }
  }
  expect(read).toBeGreaterThan(300);
});
