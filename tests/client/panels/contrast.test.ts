import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { PLACES } from "../../../model/fields.ts";
import { NOTE_COLOURS } from "../../../model/noteColours.ts";
import { PALETTES } from "../../../model/palette.ts";
import { PERSON_COLOURS } from "../../../model/presence.ts";

/** WCAG 2.2 AA: text, and the edges of controls. */
const TEXT = 4.5;
const EDGE = 3;

const css = readFileSync(new URL("../../../client/theme/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function token(name: string, scheme: "light" | "dark"): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`No token ${name}`);
  return found[scheme];
}

const SURFACES = ["--surface", "--surface-raised", "--surface-sunken", "--surface-hover"];
const PAIRS: readonly [text: string, surfaces: readonly string[], least: number][] = [
  ["--text", [...SURFACES, "--accent-soft"], TEXT],
  ["--text-muted", SURFACES, TEXT],
  ["--accent", ["--surface", "--surface-raised"], TEXT],
  ["--accent-text", ["--accent", "--accent-hover"], TEXT],
  ["--danger", ["--surface", "--surface-raised", "--danger-soft"], TEXT],
  ["--surface-raised", ["--danger"], TEXT],
  ["--warning", ["--warning-soft", "--surface-raised", "--surface-hover"], TEXT],
  ["--success", ["--surface-raised"], TEXT],
  // Tooltips and notices are the other way round.
  ["--surface", ["--text"], TEXT],
  ["--line-strong", SURFACES, EDGE],
  ["--focus-ring", SURFACES, EDGE],
];

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  test.each(PAIRS)("%s is legible on %s", (text, surfaces, least) => {
    for (const surface of surfaces) {
      const contrast = wcagContrast(token(text, scheme), token(surface, scheme));
      expect(contrast, `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
    }
  });

  test("words and marks of a note are legible on each of its papers", () => {
    const { notes, noteText, noteMark, witnessMark } = PALETTES[scheme];
    for (const colour of NOTE_COLOURS)
      for (const ink of [noteText, noteMark, witnessMark])
        expect(wcagContrast(ink, notes[colour].fill), `${ink} on ${colour}`).toBeGreaterThanOrEqual(TEXT);
  });

  test("on every field the guiding questions are legible and what is selected is seen", () => {
    const { fields, hint, selection, table } = PALETTES[scheme];
    for (const fill of [table, ...PLACES.map((place) => fields[place].fill)]) {
      expect(wcagContrast(hint, fill), `questions on ${fill}`).toBeGreaterThanOrEqual(TEXT);
      expect(wcagContrast(selection, fill), `selection on ${fill}`).toBeGreaterThanOrEqual(EDGE);
    }
  });

  test("the chips of the fields are legible", () => {
    for (const place of PLACES) {
      const { fill, title } = PALETTES[scheme].fields[place];
      expect(wcagContrast(title, fill), place).toBeGreaterThanOrEqual(TEXT);
    }
  });
});

test("initials are legible on every person's colour", () => {
  for (const colour of PERSON_COLOURS)
    expect(wcagContrast("#ffffff", colour), colour).toBeGreaterThanOrEqual(TEXT);
});
