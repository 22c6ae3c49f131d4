import fc from "fast-check";
import { expect, test } from "vitest";
import { NOTE_GAP, NOTE_HEIGHT } from "../../model/fieldLayout.ts";
import { loadSyllables } from "../../model/hyphenation.ts";
import { NOTE_SIZES, PAPERS } from "../../model/noteSize.ts";
import {
  fitNote,
  fitNoteText,
  NOTE_FONT_SIZES,
  NOTE_FOOT,
  NOTE_PADDING,
  type Typesetter,
  wrapText,
} from "../../model/noteText.ts";

const TEXT_WIDTH = PAPERS.normal.width - 2 * NOTE_PADDING;

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
  const lines = wrapText("Lieferterminauskunftsformular", TEXT_WIDTH / 18, typesetter);
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

test("on paper of any size no line is too wide, nothing is below the floor, and the paper grows only there", () => {
  const floors = { small: 12, normal: 12, large: 18, huge: 24 };
  const words = fc.array(fc.constantFrom("die", "Kundin", "wartet", "Lieferterminauskunftsformular"), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.constantFrom(...NOTE_SIZES), (list, size) => {
      const { lines, fontSize, lineHeight, noteWidth, noteHeight } = fitNoteText(
        list.join(" "),
        typesetter,
        size,
      );
      expect(noteWidth).toBe(PAPERS[size].width);
      expect(fontSize).toBeGreaterThanOrEqual(12);
      for (const line of lines) {
        expect(typesetter.widthOf(line) * fontSize).toBeLessThanOrEqual(noteWidth - 2 * NOTE_PADDING);
      }
      expect(lines.length * lineHeight).toBeLessThanOrEqual(noteHeight - NOTE_PADDING - NOTE_FOOT);
      if (noteHeight > PAPERS[size].height) expect(fontSize).toBe(floors[size]);
    }),
  );
});

test("the same words are larger on larger paper, and a large note is read from twice as far", () => {
  const text = "Ruft jeden Montag an, weil keine E-Mail kommt";
  const [small = 0, normal = 0, large = 0, huge = 0] = NOTE_SIZES.map(
    (size) => fitNoteText(text, typesetter, size).fontSize,
  );
  expect(small).toBeLessThan(normal);
  expect(normal).toBeLessThan(large);
  expect(large).toBeLessThan(huge);
  expect(huge).toBeGreaterThanOrEqual(2 * normal);
});

test("papers of different sizes fill the same columns", () => {
  const across = (size: keyof typeof PAPERS, count: number): number =>
    count * PAPERS[size].width + (count - 1) * NOTE_GAP;
  expect(across("small", 4)).toBe(across("normal", 3));
  expect(across("large", 2)).toBe(across("normal", 3));
  expect(across("huge", 1)).toBe(across("normal", 2));
});

test("in the parking, one column wide, a large note lies on normal paper, and a small one on small", () => {
  const fit = (size: keyof typeof PAPERS, field: "parking" | "pains") =>
    fitNote({ text: "wartet", size, place: { field } }, typesetter).noteWidth;
  expect(fit("huge", "pains")).toBe(PAPERS.huge.width);
  expect(fit("huge", "parking")).toBe(PAPERS.normal.width);
  expect(fit("small", "parking")).toBe(PAPERS.small.width);
});
