import { expect, test } from "vitest";
import {
  intersection,
  originPixels,
  TILE_PIXELS,
  tileRect,
  tilesInView,
  tilesOf,
  tilesTouching,
  toPixels,
} from "../../../client/geometry/tiles.ts";
import { overlaps } from "../../../model/fieldLayout.ts";
import { seededRandom } from "../../support/seededRandom.ts";

test("the tiles in view cover the canvas and no tile is beside it", () => {
  const { below } = seededRandom(3);
  for (let round = 0; round < 300; round += 1) {
    const origin = originPixels({ x: below(4000) - 2000.5, y: below(4000) - 2000.3, zoom: 1 }, 1.5);
    const [width, height] = [1 + below(3000), 1 + below(2000)];
    const canvas = { x: -origin.x, y: -origin.y, width, height };
    const tiles = [...tilesOf(tilesInView(origin, width, height))].map(({ column, row }) =>
      tileRect(column, row),
    );
    const covered = tiles.reduce((sum, tile) => {
      const part = intersection(tile, canvas);
      return sum + (part ? part.width * part.height : 0);
    }, 0);
    expect(covered).toBe(width * height);
    expect(tiles.every((tile) => overlaps(tile, canvas))).toBe(true);
  }
});

test("a rectangle in pixels is rounded outwards and touches exactly the tiles it lies on", () => {
  const pixels = toPixels({ x: 10.2, y: -0.1, width: 500, height: 20 }, 1.1);
  expect(pixels).toEqual({ x: 11, y: -1, width: 551, height: 23 });
  expect(tilesTouching(pixels)).toEqual({ left: 0, top: -1, right: 1, bottom: 0 });
  const exact = { x: 0, y: 0, width: TILE_PIXELS, height: TILE_PIXELS };
  expect(tilesTouching(exact)).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
});
