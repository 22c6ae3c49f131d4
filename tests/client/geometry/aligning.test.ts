import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alignedShifts, evenShifts, type Piece } from "../../../client/geometry/aligning.ts";

const piece = (x: number, width = 100, isFixed = false): Piece => ({
  rect: { x, y: 0, width, height: 50 },
  isFixed,
});

const after = (pieces: readonly Piece[], shifts: readonly number[]): number[] =>
  pieces.map(({ rect }, index) => rect.x + (shifts[index] ?? 0));

test("edges and middles come to the outermost edges, and to the middle between them", () => {
  const pieces = [piece(0), piece(30, 200), piece(500)];
  expect(after(pieces, alignedShifts(pieces, "left"))).toEqual([0, 0, 0]);
  expect(after(pieces, alignedShifts(pieces, "right"))).toEqual([500, 400, 500]);
  expect(after(pieces, alignedShifts(pieces, "centre"))).toEqual([250, 200, 250]);
  expect(alignedShifts(pieces, "top")).toEqual([0, 0, 0]);
});

test("what is fixed stays, and the others come to it", () => {
  const pieces = [piece(0), piece(300, 100, true), piece(500)];
  expect(after(pieces, alignedShifts(pieces, "left"))).toEqual([300, 300, 300]);
  expect(after(pieces, alignedShifts(pieces, "centre"))).toEqual([300, 300, 300]);
});

test("gaps become even between the outermost, which stay, also where things overlap", () => {
  const pieces = [piece(400), piece(0), piece(110, 50)];
  expect(after(pieces, evenShifts(pieces, "x"))).toEqual([400, 0, 225]);
  const crowded = [piece(0), piece(10), piece(100)];
  expect(after(crowded, evenShifts(crowded, "x"))).toEqual([0, 50, 100]);
});

test("what is fixed in between parts the row: gaps are even on each of its sides", () => {
  const pieces = [piece(0), piece(110), piece(300, 100, true), piece(410), piece(800)];
  expect(after(pieces, evenShifts(pieces, "x"))).toEqual([0, 150, 300, 550, 800]);
});

test("whatever is distributed, the gaps become even, and the outermost stay", () => {
  const step = fc.record({ gap: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
      let end = 0;
      const pieces = steps.map(({ gap, width }) => {
        end += gap + width;
        return piece(end - width, width);
      });
      const starts = after(pieces, evenShifts(pieces, "x"));
      const ends = starts.map((start, index) => start + (steps[index]?.width ?? 0));
      const gaps = starts.slice(1).map((start, index) => start - (ends[index] ?? 0));
      expect([starts[0], starts.at(-1)]).toEqual([pieces[0]?.rect.x, pieces.at(-1)?.rect.x]);
      for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
    }),
  );
});
