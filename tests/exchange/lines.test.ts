import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asLines, linesOf } from "../../exchange/pdf/lines.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { loadTypesetter } from "../../exchange/pdf/typesetter.ts";
import { wrapText } from "../../model/noteText.ts";

const typesetter = await loadTypesetter(loadNodeFont, "de");

test("a divided word that starts on a new line leaves no empty line above it", () => {
  const lines = wrapText("wartet Sendungsverfolgungsnummernverzeichnis", 4, typesetter);
  expect(lines[0]).toBe("wartet");
  expect(lines.every((line) => line !== "")).toBe(true);
});

test("only hyphens that the line's end asked for are soft ones", () => {
  const lines = linesOf("Die E-Mail-Adressenverwaltungssoftware -", 60, 10, typesetter);
  const plain = lines.map(({ text, isDivided }) => (isDivided ? text.slice(0, -1) : text)).join("");
  expect(lines.some((line) => line.isDivided)).toBe(true);
  expect(plain.replaceAll(" ", "")).toBe("DieE-Mail-Adressenverwaltungssoftware-");
});

test("lines put together are the text, at any width", () => {
  const letters = fc.constantFrom(
    "a",
    "ß",
    "-",
    " ",
    "/",
    "\n",
    "W",
    ".",
    "😀",
    "Donaudampfschifffahrt",
    "nummer",
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 120 }), fc.integer({ min: 2, max: 30 }), (parts, width) => {
      const text = parts.join("");
      const lines = asLines(text, wrapText(text, width, typesetter));
      const plain = lines.map(({ text, isDivided }) => (isDivided ? text.slice(0, -1) : text)).join("");
      expect(plain.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
