import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { coverageOf, overlaid } from "../../../client/i18n/addedTexts.ts";
import { en } from "../../../client/i18n/en.ts";
import type { LanguageFile } from "../../../client/i18n/languageFile.ts";
import {
  contentLanguage,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  isContentLanguage,
  isDraft,
  languageFor,
  languageLabel,
} from "../../../client/i18n/languages.ts";
import { FACETS } from "../../../model/fields.ts";
import { compiledLanguage } from "../../../scripts/compileTexts.ts";
import { readLanguageFile } from "../../../scripts/languageFiles.ts";
import { flatten, valuesOf } from "./textsByPath.ts";

const FOLDER = join(import.meta.dirname, "../../../client/i18n");
const FILES = import.meta.glob<LanguageFile>("../../../client/i18n/??.ts");

const added = INTERFACE_LANGUAGES.filter((language) => !isContentLanguage(language));
const fileOf = async (language: InterfaceLanguage): Promise<LanguageFile> => {
  const file = await FILES[`../../../client/i18n/${language}.ts`]?.();
  if (!file) throw new Error(`There is no file for ${language}`);
  return file;
};

describe.each(added)("the language file %s", (language) => {
  test("is found by its name alone, and known before it is fetched", async () => {
    const { about } = await fileOf(language);
    expect(readdirSync(FOLDER)).toContain(`${language}.ts`);
    expect((await readLanguageFile(join(FOLDER, `${language}.ts`))).about).toEqual(about);
    expect(languageLabel(language)).toContain(about.name);
    expect(contentLanguage(language)).toBe(about.content);
  });

  test("says nothing that nobody asks for, and takes the values that the English texts take", async () => {
    const english = new Map(flatten(en));
    for (const [key, text] of flatten((await fileOf(language)).texts)) {
      expect(english.has(key), key).toBe(true);
      expect(valuesOf(text), key).toEqual(valuesOf(english.get(key) ?? ""));
      expect(text.trim(), key).not.toBe("");
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toMatch(/"|\.\.\.|'/);
    }
  });

  test("names all of what it names: every field, facet, level and question", async () => {
    const { names } = await fileOf(language);
    if (names.facets) expect(Object.keys(names.facets)).toEqual([...FACETS]);
    for (const [subject, questions] of Object.entries(names.questions ?? {})) {
      expect(questions.length, subject).toBeGreaterThan(0);
      expect(names.customer).toBeDefined();
    }
  });

  test("is a draft as long as something is missing, and is given to nobody who did not choose it", async () => {
    const { about, texts } = await fileOf(language);
    const { missing } = coverageOf(en, texts);
    if (missing > 0) expect(about.draft).not.toBeNull();
    expect(isDraft(language)).toBe(about.draft !== null);
    expect(languageFor([`${language}-XX`, "de"])).toBe(isDraft(language) ? "de" : language);
  });

  test("is built with its messages read", () => {
    const built = compiledLanguage('export const about = {};\nexport const texts = { a: { b: "{x} c" } };');
    expect(built).toContain("export const about = {}");
    expect(built).toContain('[["x"]," c"]');
  });
});

describe("what a language does not say", () => {
  const base = { one: "one", part: { two: "two {count}", three: ["three"] }, four: "four" };

  test("is said in the language below, text by text", () => {
    const over = { part: { two: "twee {count}" }, four: "vier", five: "vijf" };
    expect(overlaid(base, over)).toEqual({
      one: "one",
      part: { two: "twee {count}", three: ["three"] },
      four: "vier",
    });
    expect(coverageOf(base, over)).toEqual({ all: 4, missing: 2 });
  });

  test("stays what it was where a file says something of another shape", () => {
    expect(overlaid(base, { part: "x" })).toEqual(base);
    expect(coverageOf(base, { part: "x" })).toEqual({ all: 4, missing: 4 });
  });
});

test("numbers and dates are written as the interface writes them, in texts that fell back, too", () => {
  const [language] = added;
  if (!language) return;
  const messages = { rows: "{rows, number} rows", on: "{at, date, long}" };
  const t = createTranslator({ locale: language, messages: messages as never, timeZone: "UTC" });
  expect(t("rows" as never, { rows: 12_345 } as never)).toBe(
    `${new Intl.NumberFormat(language).format(12_345)} rows`,
  );
});

test("no file but its own names an added language", () => {
  const root = join(FOLDER, "../..");
  const sources = ["client", "model", "exchange", "server", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(sources.length).toBeGreaterThan(500);
  for (const language of added) {
    const naming = new RegExp(`["'\`]${language}["'\`]|\\b${language}\\.ts\\b|^\\s*${language}:`, "m");
    const own = join(FOLDER, `${language}.ts`);
    expect(sources.filter((path) => path !== own && naming.test(readFileSync(path, "utf8")))).toEqual([]);
  }
});
