import fc from "fast-check";
import { expect, test } from "vitest";
import { createTileCache } from "../../../client/canvas/tileCache.ts";
import { TILE_PIXELS } from "../../../client/geometry/tiles.ts";
import type { Rect } from "../../../model/fieldLayout.ts";
import { recordingContext } from "./recordingContext.ts";

const ORIGIN = { x: 0, y: 0 };

/** A board that fills one tile and has been shown once. */
function shownBoard() {
  const painted: Rect[] = [];
  const cache = createTileCache(
    (_, pixels) => painted.push(pixels),
    () => ({ image: {} as CanvasImageSource, context: recordingContext().context }),
  );
  const { context } = recordingContext(TILE_PIXELS, TILE_PIXELS);
  cache.draw(context, ORIGIN, false);
  painted.length = 0;
  return { cache, painted, context };
}

test("a board that has not changed is shown again without painting anything", () => {
  const { cache, painted, context } = shownBoard();
  cache.draw(context, ORIGIN, false);
  expect(painted).toEqual([]);
});

test("what a note leaves and where it goes nearby is painted once, not twice", () => {
  const { cache, painted, context } = shownBoard();
  cache.invalidate({ x: 100, y: 100, width: 60, height: 40 });
  cache.invalidate({ x: 104, y: 100, width: 60, height: 40 });
  cache.draw(context, ORIGIN, true);
  expect(painted).toEqual([{ x: 100, y: 100, width: 64, height: 40 }]);
});

test("twenty people who each move a note that is a few pixels large do not have a whole tile painted", () => {
  const { cache, painted, context } = shownBoard();
  for (let person = 0; person < 20; person += 1) {
    cache.invalidate({ x: 24 * person, y: 16 * person, width: 13, height: 10 });
  }
  cache.draw(context, ORIGIN, true);
  const pixels = painted.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(pixels).toBeLessThanOrEqual(20 * 13 * 10);
});

test("a tile that has changed almost everywhere is painted as a whole, once", () => {
  const { cache, painted, context } = shownBoard();
  for (let row = 0; row < 9; row += 1) {
    for (let column = 0; column < 9; column += 1) {
      cache.invalidate({ x: 56 * column, y: 56 * row, width: 40, height: 40 });
    }
  }
  cache.draw(context, ORIGIN, true);
  expect(painted).toMatchObject([{ width: TILE_PIXELS, height: TILE_PIXELS }]);
});

test("every pixel that was said to have changed is painted, whatever the changes", () => {
  const inTile = fc.integer({ min: 0, max: TILE_PIXELS - 1 });
  const size = fc.integer({ min: 1, max: 200 });
  const change = fc.record({ x: inTile, y: inTile, width: size, height: size });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 120 }), (changes) => {
      const { cache, painted, context } = shownBoard();
      for (const one of changes) cache.invalidate(one);
      cache.draw(context, ORIGIN, true);
      const isPainted = (x: number, y: number): boolean =>
        painted.some(
          (part) => x >= part.x && y >= part.y && x < part.x + part.width && y < part.y + part.height,
        );
      for (const { x, y, width, height } of changes) {
        const [right, bottom] = [Math.min(x + width, TILE_PIXELS) - 1, Math.min(y + height, TILE_PIXELS) - 1];
        expect([
          isPainted(x, y),
          isPainted(right, y),
          isPainted(x, bottom),
          isPainted(right, bottom),
        ]).toEqual([true, true, true, true]);
      }
    }),
  );
});
