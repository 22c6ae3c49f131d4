import { expect, test } from "vitest";
import { beforeAfterStep } from "../../../../client/panels/journey/cardSteps.ts";
import { type FocusPlace, successorOf } from "../../../../client/panels/outcome/focusSuccessor.ts";

const places: readonly FocusPlace[] = [
  { key: "phase a", group: "phases" },
  { key: "card 1", group: "a does" },
  { key: "card 2", group: "a does" },
  { key: "add a does", group: "a does" },
  { key: "phase b", group: "phases" },
  { key: "card 3", group: "b does" },
];

const without =
  (...gone: readonly string[]) =>
  (key: string): boolean =>
    places.some((place) => place.key === key) && !gone.includes(key);

test("after a card has gone the focus is at the next one of its cell, then at the way to a new one", () => {
  expect(successorOf(places, "card 1", without("card 1"))).toBe("card 2");
  expect(successorOf(places, "card 2", without("card 1", "card 2"))).toBe("add a does");
});

test("after a phase has gone the focus is at the next phase, at the last one's neighbour, or at what is nearest", () => {
  const cell = ["card 1", "card 2", "add a does"];
  expect(successorOf(places, "phase a", without("phase a", ...cell))).toBe("phase b");
  expect(successorOf(places, "phase b", without("phase b"))).toBe("phase a");
  expect(successorOf(places, "phase a", without("phase a", "phase b", ...cell))).toBe("card 3");
  expect(successorOf(places, "phase a", () => false)).toBeNull();
});

test("a card goes one place up or down in its cell, and stays at the end of the way", () => {
  const ids = ["x", "y", "z"];
  expect(beforeAfterStep(ids, "y", "earlier")).toEqual({ before: "x" });
  expect(beforeAfterStep(ids, "x", "later")).toEqual({ before: "z" });
  expect(beforeAfterStep(ids, "y", "later")).toEqual({ before: null });
  expect(beforeAfterStep(ids, "x", "earlier")).toBe("stays");
  expect(beforeAfterStep(ids, "z", "later")).toBe("stays");
  expect(beforeAfterStep(ids, "gone", "later")).toBe("stays");
});
