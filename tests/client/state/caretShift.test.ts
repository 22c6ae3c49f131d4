import { expect, test } from "vitest";
import * as Y from "yjs";
import { shiftIndex, shiftSplice, type TextStep } from "../../../client/state/caretShift.ts";
import { seededRandom } from "../../support/seededRandom.ts";

test("the caret stays between the same letters while others write around it", () => {
  expect(shiftIndex(3, [{ insert: "ab" }])).toBe(5);
  expect(shiftIndex(3, [{ retain: 4 }, { insert: "ab" }])).toBe(3);
  expect(shiftIndex(3, [{ retain: 3 }, { insert: "ab" }])).toBe(3);
  expect(shiftIndex(3, [{ delete: 2 }])).toBe(1);
  expect(shiftIndex(3, [{ retain: 2 }, { delete: 5 }])).toBe(2);
  expect(shiftIndex(3, [{ insert: "x" }, { delete: 1 }, { retain: 1 }, { insert: "yz" }])).toBe(5);
});

test("for any change that leaves the letter before the caret, the caret still stands behind it", () => {
  const { below } = seededRandom(11);
  for (let round = 0; round < 500; round += 1) {
    const text = new Y.Doc().getText();
    text.insert(0, "abcdefghij");
    const caret = 1 + below(10);
    const letter = text.toString()[caret - 1] ?? "";
    let steps: readonly TextStep[] = [];
    text.observe((event) => {
      steps = event.delta;
    });
    text.doc?.transact(() => {
      for (let edit = 0; edit < 3; edit += 1) {
        if (below(2) === 0) text.insert(below(text.length + 1), "XYZ".slice(below(3)));
        else text.delete(below(text.length), 1);
      }
    });
    if (text.toString().includes(letter)) {
      expect(text.toString()[shiftIndex(caret, steps) - 1]).toBe(letter);
    }
  }
});

test("what an input method composed goes where it belongs after others have written", () => {
  const typed = { index: 5, remove: 2, insert: "日本" };
  expect(shiftSplice(typed, [[{ insert: "abc" }]])).toEqual({ ...typed, index: 8 });
  expect(shiftSplice(typed, [[{ retain: 5 }, { delete: 1 }]])).toEqual({ ...typed, remove: 1 });
});
