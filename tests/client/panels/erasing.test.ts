import { describe, expect, test } from "vitest";
import { receiptText } from "../../../client/panels/privacy/receiptText.ts";
import { isSameTitle } from "../../../client/panels/privacy/sameTitle.ts";

describe("the title typed to confirm", () => {
  test("counts whatever the capitals, the spaces and the keyboard's way to write an umlaut", () => {
    expect(isSameTitle(" anfragen  an den KUNDENSERVICE ", "Anfragen an den Kundenservice")).toBe(true);
    expect(isSameTitle("Ru\u0308ckfragen", "Rückfragen")).toBe(true);
  });

  test("does not count when it is another, a part, or nothing", () => {
    for (const typed of ["", "Anfragen", "Anfragen an den Kundenservice 2"]) {
      expect(isSameTitle(typed, "Anfragen an den Kundenservice")).toBe(false);
    }
    expect(isSameTitle("  ", "  ")).toBe(false);
  });
});

describe("a receipt as a file", () => {
  const text = receiptText("Löschnachweis", [
    { label: "Umfang", value: "2 Karten, 24 Zettel" },
    { label: "Schlüssel", value: "Wort ".repeat(30).trim() },
  ]);

  test("has its values in one column, with no line too long to print", () => {
    const lines = text.trimEnd().split("\n").slice(3);
    const [first = "", second = "", ...rest] = lines;
    expect(first).toBe("Umfang      2 Karten, 24 Zettel");
    expect(second.indexOf("Wort")).toBe(first.indexOf("2 Karten"));
    for (const line of rest) expect(line.indexOf("Wort")).toBe(first.indexOf("2 Karten"));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(78);
  });

  test("loses no word", () => {
    expect(text.match(/Wort/g)).toHaveLength(30);
    expect(text.startsWith("Löschnachweis\n=============\n\n")).toBe(true);
  });
});
