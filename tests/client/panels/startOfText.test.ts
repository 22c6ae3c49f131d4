import { expect, test } from "vitest";
import { startOfText } from "../../../client/panels/controls/startOfText.ts";

const FAMILY = "👨‍👩‍👧";

test.each([
  ["kurz", "kurz"],
  ["x".repeat(40), "x".repeat(40)],
  ["x".repeat(41), `${"x".repeat(40)} …`],
  [`${"x".repeat(39)}${FAMILY}${FAMILY}`, `${"x".repeat(39)}${FAMILY} …`],
  [FAMILY.repeat(40), FAMILY.repeat(40)],
])("a long text is named by its start, and no character is cut in two: %s", (text, start) => {
  expect(startOfText(text)).toBe(start);
});
