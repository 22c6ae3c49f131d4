import { expect, test } from "vitest";
import { dotControl, dotPressAt } from "../../../client/geometry/dotControl.ts";

const NOTE = { x: 100, y: 100, width: 168, height: 120 };
const mouse = { zoom: 1, isFinger: false };

test("plus gives and minus takes; without points of mine there is no minus, and the text is no control", () => {
  const { give, take } = dotControl(NOTE, 2);
  const middle = (rect: typeof give) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  expect(dotPressAt(NOTE, 2, middle(give), mouse)).toBe("give");
  expect(take && dotPressAt(NOTE, 2, middle(take), mouse)).toBe("take");
  expect(dotPressAt(NOTE, 0, middle(dotControl(NOTE, 0).frame), mouse)).toBe("give");
  expect(dotPressAt(NOTE, 2, { x: 110, y: 120 }, mouse)).toBeNull();
});

test("for a finger the control is 44 px high however small the map is, but never reaches below its note", () => {
  const { frame } = dotControl(NOTE, 0);
  const above = { x: frame.x + 10, y: frame.y - 15 };
  expect(dotPressAt(NOTE, 0, above, mouse)).toBeNull();
  expect(dotPressAt(NOTE, 0, above, { zoom: 1, isFinger: true })).toBe("give");
  expect(dotPressAt(NOTE, 0, { x: frame.x + 10, y: frame.y - 40 }, { zoom: 0.5, isFinger: true })).toBe(
    "give",
  );
  expect(dotPressAt(NOTE, 0, { x: frame.x + 10, y: 221 }, { zoom: 0.5, isFinger: true })).toBeNull();
});
