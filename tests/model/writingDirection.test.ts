import { expect, test } from "vitest";
import { cleanText } from "../../model/mapCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import { isRightToLeft } from "../../model/writingDirection.ts";

test("the first letter says in which direction a text is written, whatever stands before it", () => {
  for (const text of ["مرحبا", "1. „שלום“", "😀 مرحبا Welt", "ﷲ"])
    expect(isRightToLeft(text), text).toBe(true);
  for (const text of ["", "12:30", "Er sagt: مرحبا", "日本", "äöü"])
    expect(isRightToLeft(text), text).toBe(false);
});

test("a text that is too long is never cut through an emoji", () => {
  const text = cleanText(`${"x".repeat(LIMITS.noteTextLength - 1)}😀`);
  expect(text).toBe("x".repeat(LIMITS.noteTextLength - 1));
});
