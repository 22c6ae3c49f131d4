import format from "icu-minify/format";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { overlaid } from "../../../client/i18n/addedTexts.ts";
import { texts as sie } from "../../../client/i18n/de/sie.ts";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import { FORMATS } from "../../../client/i18n/formats.ts";
import type { LanguageFile } from "../../../client/i18n/languageFile.ts";
import type { InterfaceLanguage } from "../../../client/i18n/languages.ts";
import {
  type CompiledTexts,
  compiled,
  compiledModule,
  type RawTexts,
} from "../../../scripts/compileTexts.ts";

const TIME_ZONE = "Europe/Berlin";
/** None, one, two, many, and thousands, which are written differently. */
const NUMBERS = [0, 1, 2, 7, 12_345];

const A_DAY = new Date(Date.UTC(2026, 10, 27, 9, 5));

const FORMATTERS = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

/** What a text is asked to say: every value a number, and every case of its choices. */
function examplesOf(text: string): Record<string, string | number | Date>[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => name);
  const chosen = [...text.matchAll(/\{\s*(\w+)\s*,\s*select/g)].map(([, name = ""]) => name);
  const cases = [...text.matchAll(/(\w+)\s*\{/g)].map(([, name = ""]) => name);
  const dates = [...text.matchAll(/\{\s*(\w+)\s*,\s*(?:date|time)/g)].map(([, name = ""]) => [name, A_DAY]);
  const all = (value: string | number): Record<string, string | number | Date> => ({
    ...Object.fromEntries(names.map((name) => [name, value])),
    ...Object.fromEntries(dates),
  });
  return [
    ...NUMBERS.map(all),
    ...cases.map((name) => Object.assign(all(3), Object.fromEntries(chosen.map((choice) => [choice, name])))),
  ];
}

const ADDED = import.meta.glob<LanguageFile>("../../../client/i18n/??.ts", { eager: true });

test.each([
  ["de", de, 5_000],
  ["en", en, 5_000],
  // Said with „Sie“.
  ["de", sie, 500],
  ...Object.entries(ADDED)
    .filter(([, { about }]) => about !== undefined)
    .map(([path, { texts }]): [InterfaceLanguage, RawTexts, number] => [
      path.slice(-5, -3) as InterfaceLanguage,
      overlaid(en, texts),
      5_000,
    ]),
] as [InterfaceLanguage, RawTexts, number][])(
  "every text of the built program says what its catalogue says (%s)",
  (locale, catalogue, least) => {
    const translate = createTranslator({
      locale,
      messages: catalogue as never,
      timeZone: TIME_ZONE,
      formats: FORMATS,
    });
    let compared = 0;
    const compare = (texts: RawTexts, built: CompiledTexts, path: string): void => {
      for (const [key, text] of Object.entries(texts)) {
        const message = built[key];
        const at = `${path}${key}`;
        if (typeof text !== "string") {
          compare(text, message as CompiledTexts, `${at}.`);
          continue;
        }
        for (const values of examplesOf(text)) {
          const said = format(message as never, locale, values, {
            formatters: FORMATTERS,
            formats: FORMATS,
            timeZone: TIME_ZONE,
          });
          expect(said, `${at} ${JSON.stringify(values)}`).toBe(translate(at as never, values as never));
          compared += 1;
        }
      }
    };
    compare(catalogue, compiled(catalogue), "");
    expect(compared).toBeGreaterThan(least);
  },
);

test("a catalogue that holds anything but texts stops the build", () => {
  expect(() => compiledModule(`import { x } from "y";\nexport const texts = {};`)).toThrow("nothing but");
  expect(compiledModule(`/** Words. */\nexport const texts = { a: "b" };`)).toContain(`{"a":"b"}`);
});
