import { expect, test } from "vitest";
import { cleanPasted, isTooMuchAtOnce } from "../../../client/tools/pastedText.ts";

test("a pasted text loses what nobody sees, and no letter", () => {
  expect(cleanPasted("Wa\u00adren\u200b\u00a0hier\u202f!\ufeff")).toBe("Waren hier !");
  expect(cleanPasted("a\r\nb\rc\u2028d\te")).toBe("a\nb\nc\nd e");
  expect(cleanPasted("u\u0308ber\u0000")).toBe("über");
  expect(cleanPasted("\u202everkehrt\u202c")).toBe("verkehrt");
  expect(cleanPasted("halb \ud83d")).toBe("halb \ufffd");
  // Joined emoji, a joiner that Persian and Hindi write with, and the wide space of Japanese stay.
  for (const text of ["👩‍👩‍👧 👍🏽", "می‌خواهم", "क्‍ष", "日本　語"]) expect(cleanPasted(text)).toBe(text);
  expect(cleanPasted("ab\u200dc \u200cd")).toBe("abc d");
});

test("a step stays below what the server takes in one message", () => {
  expect(isTooMuchAtOnce(Array.from({ length: 300 }, () => "ein Gedanke"))).toBe(false);
  expect(isTooMuchAtOnce(Array.from({ length: 500 }, () => "ein Gedanke"))).toBe(true);
  expect(isTooMuchAtOnce(Array.from({ length: 20 }, () => "語".repeat(4000)))).toBe(true);
});
