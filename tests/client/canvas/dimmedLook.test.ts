import { wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { dimmedPalette } from "../../../client/canvas/dimmedLook.ts";
import { PLACES } from "../../../model/fields.ts";
import { NOTE_COLOURS } from "../../../model/noteColours.ts";
import { PALETTES } from "../../../model/palette.ts";

/** WCAG 2.2 AA for text. */
const TEXT = 4.5;

describe.each(["light", "dark"] as const)("what stands back in the %s scheme", (scheme) => {
  const palette = PALETTES[scheme];
  const dimmed = dimmedPalette(palette);

  test("can still be read: notes, their marks, titles and questions", () => {
    for (const colour of NOTE_COLOURS) {
      const { fill } = dimmed.notes[colour];
      expect(wcagContrast(dimmed.noteText, fill), colour).toBeGreaterThanOrEqual(TEXT);
      expect(wcagContrast(dimmed.noteMark, fill), colour).toBeGreaterThanOrEqual(TEXT);
      expect(wcagContrast(dimmed.witnessMark, fill), colour).toBeGreaterThanOrEqual(TEXT);
    }
    for (const place of PLACES) {
      const { fill, title } = dimmed.fields[place];
      expect(wcagContrast(title, fill), place).toBeGreaterThanOrEqual(TEXT);
      expect(wcagContrast(dimmed.hint, fill), place).toBeGreaterThanOrEqual(TEXT);
    }
    expect(wcagContrast(dimmed.portrait.text, dimmed.portrait.fill)).toBeGreaterThanOrEqual(TEXT);
  });

  test("comes closer to the table", () => {
    for (const colour of NOTE_COLOURS) {
      const before = wcagContrast(palette.notes[colour].fill, palette.table);
      const after = wcagContrast(dimmed.notes[colour].fill, palette.table);
      expect(after, colour).toBeLessThan(before + 0.01);
    }
  });
});
