import format from "icu-minify/format";
import { expect, test } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import type { RawTexts } from "../../../scripts/compileTexts.ts";
import { CLOSE, OPEN, pseudoTexts } from "../../support/pseudoLocale.ts";

const say = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  String(
    format(pseudoTexts({ text }).text as never, "de", values, {
      formatters: {
        getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
          new Intl.DateTimeFormat(...args),
        getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
          new Intl.NumberFormat(...args),
        getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
          new Intl.PluralRules(...args),
      },
    }),
  );

test("the language that nobody speaks keeps values and choices, and says them longer and in brackets", () => {
  expect(say("Teilen")).toBe("⟦Tëïlëñ lór⟧");
  expect(say("Frage an {name}", { name: "Anna" })).toMatch(/^⟦Frágë áñ Anna .+⟧$/);
  const points = "{count, plural, one {# Punkt von {name}} other {# Punkte von {name}}}";
  expect(say(points, { count: 1, name: "Anna" })).toMatch(/^⟦1 Půñkt vøñ Anna .+⟧$/);
  expect(say(points, { count: 3, name: "Anna" })).toMatch(/^⟦3 Půñktë vøñ Anna .+⟧$/);
});

test("it says every text, two fifths longer", () => {
  let said = 0;
  const look = (texts: RawTexts): void => {
    for (const text of Object.values(texts)) {
      if (typeof text !== "string") look(text);
      else if (!text.includes("{")) {
        said += 1;
        expect(say(text).startsWith(OPEN) && say(text).endsWith(CLOSE), text).toBe(true);
        expect(say(text).length).toBeGreaterThanOrEqual(1.4 * text.length);
      }
    }
  };
  look(de);
  expect(said).toBeGreaterThan(1_000);
});
