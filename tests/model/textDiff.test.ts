import fc from "fast-check";
import { expect, test } from "vitest";
import { minimalSplice } from "../../model/textDiff.ts";

const apply = (text: string, splice: ReturnType<typeof minimalSplice>): string =>
  splice ? text.slice(0, splice.index) + splice.insert + text.slice(splice.index + splice.remove) : text;

test("the splice turns before into after, wherever the caret is", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary" }),
      fc.nat(),
      (before, after, caret) => {
        const splice = minimalSplice(before, after, after.length === 0 ? 0 : caret % (after.length + 1));
        expect(apply(before, splice)).toBe(after);
      },
    ),
  );
});

test("equal texts need no splice", () => {
  expect(minimalSplice("Büro", "Büro")).toBeNull();
});

test("a doubled letter lands where the hand was", () => {
  expect(minimalSplice("helo", "hello", 3)).toEqual({ index: 2, remove: 0, insert: "l" });
  expect(minimalSplice("helo", "hello", 4)).toEqual({ index: 3, remove: 0, insert: "l" });
});

test("an emoji is replaced whole, never half of its surrogate pair", () => {
  expect(minimalSplice("a😀b", "a😁b")).toEqual({ index: 1, remove: 2, insert: "😁" });
});
