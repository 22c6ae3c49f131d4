import fc from "fast-check";
import { expect, test } from "vitest";
import { maxCanvasPixels, pixelRatioFor } from "../../../client/geometry/pixelRatio.ts";

const DESK = { width: 1440, height: 900 };
const DESKTOP = maxCanvasPixels("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 0);
const IPAD = maxCanvasPixels("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 5);
/** What a canvas on iOS may have. */
const IOS = 16_777_216;

test("a canvas has the screen's own pixels, up to three a CSS pixel", () => {
  for (const ratio of [0.5, 1, 1.25, 2, 2.625, 3]) expect(pixelRatioFor(ratio, DESK, DESKTOP)).toBe(ratio);
  expect(pixelRatioFor(4, DESK, DESKTOP)).toBe(3);
  expect(pixelRatioFor(Number.NaN, DESK, DESKTOP)).toBe(1);
  expect(pixelRatioFor(0, DESK, DESKTOP)).toBe(1);
});

test("an 8K screen gets one canvas over all of it, and nothing that a browser refuses", () => {
  expect(pixelRatioFor(2, { width: 3840, height: 2160 }, DESKTOP)).toBe(2);
  expect(pixelRatioFor(3, { width: 3840, height: 2160 }, DESKTOP)).toBeLessThan(2.1);
});

test("on iOS no canvas has more pixels than that shows, whatever window and ratio", () => {
  const side = fc.integer({ min: 1, max: 4000 });
  fc.assert(
    fc.property(side, side, fc.double({ min: 0.25, max: 4, noNaN: true }), (width, height, device) => {
      const ratio = pixelRatioFor(device, { width, height }, IPAD);
      expect(Math.ceil(width * ratio) * Math.ceil(height * ratio)).toBeLessThanOrEqual(IOS);
    }),
  );
});
