import { converter, wcagContrast } from "culori";
import { expect, test } from "vitest";
import { FIELDS } from "../../model/fields.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import { type ColourScheme, PALETTES } from "../../model/palette.ts";

const SCHEMES: readonly ColourScheme[] = ["light", "dark"];
const oklch = converter("oklch");

test.each(SCHEMES)("text on every note and title on every field has AA contrast (%s)", (scheme) => {
  const palette = PALETTES[scheme];
  for (const colour of NOTE_COLOURS) {
    expect(wcagContrast(palette.noteText, palette.notes[colour].fill)).toBeGreaterThanOrEqual(6);
    for (const mark of [palette.noteMark, palette.witnessMark]) {
      expect(wcagContrast(mark, palette.notes[colour].fill)).toBeGreaterThanOrEqual(4.5);
    }
  }
  for (const paint of Object.values(palette.fields)) {
    expect(wcagContrast(paint.title, paint.fill)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(palette.hint, paint.fill)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(SCHEMES)("the six tints share one lightness and a low chroma (%s)", (scheme) => {
  const tints = FIELDS.map((field) => oklch(PALETTES[scheme].fields[field].fill));
  const lightness = tints.map((tint) => tint?.l ?? 0);
  expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.02);
  for (const tint of tints) expect(tint?.c ?? 1).toBeLessThan(0.04);
});

test.each(SCHEMES)("the eight notes are told apart from each other (%s)", (scheme) => {
  const fills = NOTE_COLOURS.map((colour) => PALETTES[scheme].notes[colour].fill);
  expect(new Set(fills).size).toBe(NOTE_COLOURS.length);
});
