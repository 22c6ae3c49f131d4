import fc from "fast-check";
import { expect, test } from "vitest";
import { KANO_MAX_ITEMS } from "../../model/kano.ts";
import { overlap, placePoints } from "../../model/kanoChart.ts";

/** The plot of a desk and of a phone, where labels are numbers. */
const PLOTS = [
  { plot: { x: 40, y: 12, width: 640, height: 440 }, labelWidth: { min: 40, max: 150 } },
  { plot: { x: 28, y: 12, width: 300, height: 300 }, labelWidth: { min: 30, max: 34 } },
];
/** Few values, so that points fall on each other as they do with few answers. */
const anyCoefficient = fc.constantFrom(0, 0.2, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 0.8, 1);

test.each(PLOTS)(
  "labels overlap neither each other nor a point nor what is written, and stay in the plot ($plot.width)",
  (desk) => {
    const written = { x: desk.plot.x, y: desk.plot.y, width: 90, height: 28 };
    const anyPoint = fc.record({
      worse: anyCoefficient,
      better: anyCoefficient,
      labelWidth: fc.integer(desk.labelWidth),
    });
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: KANO_MAX_ITEMS }), (all) => {
        const placed = placePoints(
          all.map((point, index) => Object.assign(point, { id: `${index}` })),
          desk.plot,
          [written],
        );
        expect(placed.map(({ id }) => id)).toEqual(all.map((_, index) => `${index}`));
        for (const [index, { label }] of placed.entries()) {
          expect(overlap(label, written)).toBe(false);
          expect(label.x).toBeGreaterThanOrEqual(desk.plot.x);
          expect(label.y).toBeGreaterThanOrEqual(desk.plot.y);
          expect(label.x + label.width).toBeLessThanOrEqual(desk.plot.x + desk.plot.width);
          expect(label.y + label.height).toBeLessThanOrEqual(desk.plot.y + desk.plot.height);
          for (const other of placed.slice(index + 1)) expect(overlap(label, other.label)).toBe(false);
          for (const { x, y } of placed) {
            expect(overlap(label, { x: x - 2, y: y - 2, width: 4, height: 4 })).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  },
);

test("a point lies where its coefficients say: to the right what hurts, upwards what pleases", () => {
  const plot = { x: 10, y: 20, width: 200, height: 100 };
  const [low, high] = placePoints(
    [
      { id: "low", worse: 0, better: 0, labelWidth: 20 },
      { id: "high", worse: 1, better: 0.75, labelWidth: 20 },
    ],
    plot,
  );
  expect(low).toMatchObject({ x: 10, y: 120 });
  expect(high).toMatchObject({ x: 210, y: 45 });
});
