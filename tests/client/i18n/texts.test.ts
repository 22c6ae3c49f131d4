import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import { PROBLEMS } from "../../../model/api.ts";
import { flatten, valuesOf } from "./flatTexts.ts";

describe("the catalogues", () => {
  test("have the same keys in both languages", () => {
    expect(flatten(en).map(([key]) => key)).toEqual(flatten(de).map(([key]) => key));
  });

  test("have no empty text and none with stray space", () => {
    for (const [key, text] of [...flatten(de), ...flatten(en)]) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).toBe(text.trim());
    }
  });

  test("take the same values in both languages", () => {
    const english = new Map(flatten(en));
    for (const [key, text] of flatten(de)) {
      expect(valuesOf(english.get(key) ?? ""), key).toEqual(valuesOf(text));
    }
  });

  test("set quotes and ellipses as type, not as typewriter", () => {
    for (const [key, text] of [...flatten(de), ...flatten(en)]) {
      expect(text, key).not.toMatch(/"|\.\.\.|'/);
    }
  });

  test("have a sentence for every problem of the contract", () => {
    for (const problem of [...PROBLEMS, "unreachable"] as const) {
      expect(de.problems[problem]).toMatch(/\.$/);
      expect(en.problems[problem]).toMatch(/\.$/);
    }
  });
});

describe("numbers in texts", () => {
  const german = createTranslator({ locale: "de", messages: de });
  const english = createTranslator({ locale: "en", messages: en });

  test("choose the right plural", () => {
    expect(german("connection.offline", { changes: 0 })).toBe("Offline");
    expect(german("connection.offline", { changes: 1 })).toBe("Offline, 1 Änderung auf diesem Gerät");
    expect(german("connection.offline", { changes: 12 })).toBe("Offline, 12 Änderungen auf diesem Gerät");
    expect(english("connection.offline", { changes: 1 })).toBe("Offline, 1 change on this device");
    expect(english("notices.notesPasted", { count: 2 })).toBe("2 notes pasted");
    expect(english("import.skip", { count: 1 })).toBe("Import without this row");
  });

  test("are written as the language writes them", () => {
    expect(german("problems.too-many-rows", { rows: 2000 })).toContain("2.000");
    expect(english("problems.too-many-rows", { rows: 2000 })).toContain("2,000");
  });
});
