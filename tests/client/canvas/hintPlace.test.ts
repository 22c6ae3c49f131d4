import { expect, test } from "vitest";
import { placeHint } from "../../../client/canvas/hintPlace.ts";

const VIEW = { width: 1000, height: 700 };
const HINT = { width: 320, height: 240 };

test("a hint stands at the right of its note, at the left where there is no room", () => {
  expect(placeHint({ x: 100, y: 200, width: 200, height: 150 }, HINT, VIEW)).toEqual({ x: 308, y: 200 });
  expect(placeHint({ x: 700, y: 200, width: 200, height: 150 }, HINT, VIEW)).toEqual({ x: 372, y: 200 });
});

test("a small hint stands at the foot of its note, clear of the bar above", () => {
  const sign = { width: 100, height: 32 };
  expect(placeHint({ x: 100, y: 200, width: 200, height: 150 }, sign, VIEW)).toEqual({ x: 308, y: 318 });
});

test("a hint never lies on its note, and stays inside the canvas, wherever the note is", () => {
  for (const view of [VIEW, { width: 480, height: 800 }]) {
    for (let x = 0; x + 200 <= view.width; x += 40) {
      for (let y = 0; y + 150 <= view.height; y += 50) {
        const at = placeHint({ x, y, width: 200, height: 150 }, HINT, view);
        const isBeside = at.x >= x + 200 || at.x + HINT.width <= x;
        const isAboveOrBelow = at.y >= y + 150 || at.y + HINT.height <= y;
        expect(isBeside || isAboveOrBelow, `${view.width} ${x} ${y}`).toBe(true);
        expect(at.x).toBeGreaterThanOrEqual(8);
        expect(at.y).toBeGreaterThanOrEqual(8);
        expect(at.x + HINT.width).toBeLessThanOrEqual(view.width - 8);
        expect(at.y + HINT.height).toBeLessThanOrEqual(view.height - 8);
      }
    }
  }
});
