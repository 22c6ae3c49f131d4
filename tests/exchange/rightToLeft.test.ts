import { expect, test } from "vitest";
import { mapPdf } from "../../exchange/pdf/mapPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { type FontName, openFonts } from "../../exchange/pdf/textRuns.ts";
import { visualLetters } from "../../exchange/pdf/visualOrder.ts";
import { paintMap } from "../../exchange/svg/mapSvg.ts";
import { wholeDrawing } from "../../exchange/svg/paintedMap.ts";
import { madeNote, readableMap } from "./notes.ts";
import { readPdf } from "./readPdf.ts";

const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));
const HEBREW = "הלקוחה מחכה (3 ימים) ל-DHL";
const ARABIC = "متى تصل البضاعة في مايو؟ لا أحد يعرف";
const PERSIAN = "می‌خواهم ۱۲ روز";

const seen = (line: string, base?: "ltr" | "rtl"): string =>
  visualLetters(line, base)
    .map(({ text }) => text)
    .join("");

test("a line is put in the order in which eyes see it, numbers, brackets and other scripts in it included", () => {
  expect(seen("אבג 123 (דה)")).toBe("(הד) 123 גבא");
  expect(seen("Sagt: „אב גד“ und geht")).toBe("Sagt: „דג בא“ und geht");
  // The text around a line says which way it runs, whatever it begins with.
  expect(seen("DHL אבג", "rtl")).toBe("גבא DHL");
  expect(seen("DHL אבג")).toBe("DHL גבא");
  // A letter stays with its marks, and an emoji is no Latin word.
  expect(seen("שָׁל 👍 DHL")).toBe("DHL 👍 לשָׁ");
  expect(seen("nur Deutsch")).toBe("nur Deutsch");
});

test("Hebrew and Arabic stand in the PDF with letters of their own, at the right, and are copied as they were written", async () => {
  const texts = [HEBREW, ARABIC, PERSIAN];
  const notes = texts.map((text, index) =>
    madeNote(index, { text, place: { field: "pains", x: 20 + 210 * index, y: 60 }, size: "large" }),
  );
  const map = readableMap(notes);
  const bytes = await mapPdf({ ...map, pageSize: "A4", date: DATE, loadFont: loadNodeFont });
  const { pages } = await readPdf(bytes, "all");
  const list = pages.at(-1);
  const words = new Set(list?.items.map(({ text }) => text.trim()));
  for (const word of texts.join(" ").replaceAll(/[()-]/g, " ").split(" ").filter(Boolean)) {
    // A reader may make a space of the sign that keeps two letters apart.
    const parts = word.split("\u200c");
    expect([...words].some((one) => parts.every((part) => one.includes(part)))).toBe(true);
  }
  const fonts = list?.fonts.map(({ name }) => name).join(" ");
  expect(fonts).toContain("NotoSansHebrew");
  expect(fonts).toContain("IBMPlexSansArabic");
  expect(list?.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);

  // All three end at the same edge, which no line from left to right does by itself.
  const right = (of: string): number => {
    const item = list?.items.find(({ text }) => text.includes(of));
    return item ? item.x + item.width : Number.NaN;
  };
  expect(right("הלקוחה")).toBeCloseTo(right("متى"), 0);
  expect(right("متى")).toBeCloseTo(right("خواهم"), 0);
});

test("a picture that is made without the system's fonts has them, too, and no frame in the place of a letter", async () => {
  const picture = async (text: string): Promise<string> => {
    const map = readableMap([madeNote(0, { text, place: { field: "pains", x: 20, y: 60 } })]);
    const input = {
      map,
      extent: { kind: "field", field: "pains" },
      date: DATE,
      loadFont: loadNodeFont,
    } as const;
    return wholeDrawing(await paintMap(input, "shapes"));
  };
  const frames = (svg: string): number => svg.split('fill="none" stroke="#1f1b16"').length - 1;
  expect(frames(await picture("漢字"))).toBe(2);
  for (const text of [HEBREW, ARABIC, PERSIAN]) expect(frames(await picture(text))).toBe(0);
});

test("letters of Arabic change with their neighbours, and lam and alef become one shape", async () => {
  const fonts = await openFonts(loadNodeFont, [ARABIC]);
  const shapes = (text: string): (number | undefined)[] =>
    fonts
      .runsOf(text, "regular")
      .flatMap(({ font, text: run }) => fonts.all[font]?.outlinesOf(run).map(({ id }) => id));
  expect(shapes("لا")).toHaveLength(1);
  const [alone] = shapes("ع");
  expect(shapes("ععع")).not.toContain(alone);
  expect(new Set(shapes("ععع")).size).toBe(3);
  // A sign between them keeps them apart.
  expect(shapes("ع\u200cع").filter((id) => id === alone)).toHaveLength(2);
});

test("the fonts come with the first text that needs them, and with no other", async () => {
  const asked = async (...texts: string[]): Promise<FontName[]> => {
    const names: FontName[] = [];
    await openFonts((name) => {
      names.push(name);
      return loadNodeFont(name);
    }, texts);
    return names;
  };
  expect(await asked("Grüße", "Ελληνικά")).toEqual(["regular", "semibold"]);
  expect(await asked(HEBREW)).toEqual(["regular", "semibold", "hebrew"]);
  expect(await asked(ARABIC, "😀")).toEqual(["regular", "semibold", "arabic", "emoji"]);
});
