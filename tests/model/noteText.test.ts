import fc from "fast-check";
import { expect, test } from "vitest";
import { NOTE_HEIGHT } from "../../model/fieldLayout.ts";
import { loadSyllables } from "../../model/hyphenation.ts";
import {
  fitNoteText,
  NOTE_FONT_SIZES,
  NOTE_TEXT_WIDTH,
  type Typesetter,
  wrapText,
} from "../../model/noteText.ts";

/** Every character half as wide as the font is large: enough to prove the rules without a font. */
const typesetter: Typesetter = {
  widthOf: (text) => text.length * 0.5,
  syllablesOf: await loadSyllables("de"),
};
const joined = (lines: readonly string[]): string => lines.join("").replace(/[\s-]/g, "");

test("no line is wider than the note, and no character is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 12 }), (words) => {
      const text = words.join(" ").normalize("NFC");
      const lines = wrapText(text, 12, typesetter);
      for (const line of lines) {
        const graphemes = [...new Intl.Segmenter().segment(line)].length;
        expect(graphemes === 1 || typesetter.widthOf(line) <= 12).toBe(true);
      }
      expect(joined(lines)).toBe(text.replace(/[\s-]/g, ""));
    }),
  );
});

test("short text is large and keeps the note's height", () => {
  expect(fitNoteText("gestresst", typesetter)).toMatchObject({
    lines: ["gestresst"],
    fontSize: NOTE_FONT_SIZES[0],
    noteHeight: NOTE_HEIGHT,
  });
});

test("longer text shrinks to the floor, and only then the note grows", () => {
  const sizes = [10, 60, 90, 120, 400].map((length) => fitNoteText("wort ".repeat(length / 5), typesetter));
  for (const [index, fitted] of sizes.entries()) {
    const before = sizes[index - 1];
    if (before) expect(fitted.fontSize).toBeLessThanOrEqual(before.fontSize);
    if (fitted.noteHeight > NOTE_HEIGHT) expect(fitted.fontSize).toBe(NOTE_FONT_SIZES.at(-1));
  }
  expect(sizes.at(-1)?.noteHeight).toBeGreaterThan(NOTE_HEIGHT);
});

test("a German word too long for a line is divided at its syllables, with a hyphen", () => {
  const lines = wrapText("Lieferterminauskunftsformular", NOTE_TEXT_WIDTH / 18, typesetter);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatch(/-$/);
  expect(joined(lines)).toBe("Lieferterminauskunftsformular");
});

test("an address without syllables is cut between letters, emoji never inside", () => {
  const family = "👩‍👩‍👧‍👦".repeat(9);
  expect(wrapText(family, 12, typesetter).join("")).toBe(family);
  for (const line of wrapText(family, 12, typesetter)) expect(line).toMatch(/^(👩‍👩‍👧‍👦)+$/u);
});

test("line breaks of the writer stay, an empty text is one empty line", () => {
  expect(wrapText("a\n\nb", 10, typesetter)).toEqual(["a", "", "b"]);
  expect(wrapText("", 10, typesetter)).toEqual([""]);
});

test("a line never ends after a single letter and its hyphen", () => {
  const lines = wrapText("gleich nach, nur noch diese E-Mail", 11, typesetter);
  expect(lines.join("|")).not.toMatch(/E-\|/);
  expect(wrapText("Keine E-Mail-Adresse", 6, typesetter)).toContain("E-Mail-");
});
