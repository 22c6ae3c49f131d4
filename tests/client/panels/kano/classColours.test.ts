import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import { expect, test } from "vitest";

const read = (path: string): string =>
  readFileSync(new URL(`../../../../client/${path}`, import.meta.url), "utf8");

const colours = [
  ...read("panels/kano/ClassSign.module.css").matchAll(
    /data-class="(\w)"\] \{\s*--class: light-dark\((#\w+), (#\w+)\)/g,
  ),
];
const paper = /--surface-raised: light-dark\((#\w+), (#\w+)\)/.exec(read("theme/tokens.css")) ?? [];

test("the letter of every class is legible on its colour, in light and in dark", () => {
  expect(colours.map(([, one]) => one)).toEqual(["R", "M", "O", "A", "I", "Q"]);
  for (const [, one, light = "", dark = ""] of colours) {
    expect(wcagContrast(light, paper[1] ?? ""), `${one} light`).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(dark, paper[2] ?? ""), `${one} dark`).toBeGreaterThanOrEqual(4.5);
  }
});
