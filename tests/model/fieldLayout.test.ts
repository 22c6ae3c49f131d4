import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clampPlace,
  FIELD_WIDTH,
  freePlaces,
  layoutMap,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  obstaclesOf,
  overlaps,
  placeFor,
  type Rect,
  toMapPoint,
} from "../../model/fieldLayout.ts";
import { FIELDS, PLACES } from "../../model/fields.ts";

const place = fc.constantFrom(...PLACES);
const lowest = fc.record({
  situation: fc.nat(5000),
  thinksFeels: fc.nat(5000),
  gains: fc.nat(5000),
  parking: fc.nat(9000),
});

test("no two fields overlap, however full they are", () => {
  fc.assert(
    fc.property(lowest, (edges) => {
      const { fields } = layoutMap(edges);
      for (const a of PLACES)
        for (const b of PLACES) if (a !== b) expect(overlaps(fields[a], fields[b])).toBe(false);
    }),
  );
});

test("a field is always tall enough for its lowest note, and the portrait stays on the situation's edge", () => {
  fc.assert(
    fc.property(lowest, (edges) => {
      const { fields, portrait } = layoutMap(edges);
      for (const field of FIELDS)
        expect(fields[field].height).toBeGreaterThan(edges[field as keyof typeof edges] ?? 0);
      expect(portrait.y).toBeLessThan(fields.situation.y + fields.situation.height);
      expect(portrait.y + portrait.radius).toBeLessThan(fields.thinksFeels.y + 52);
    }),
  );
});

test("free places overlap neither each other, nor what is there, nor the portrait", () => {
  const taken = fc.array(fc.record({ x: fc.nat(1700), y: fc.nat(900) }), { maxLength: 30 });
  fc.assert(
    fc.property(place, taken, fc.integer({ min: 1, max: 25 }), (field, points, count) => {
      const rects = points.map((point): Rect => ({ ...point, width: NOTE_WIDTH, height: NOTE_HEIGHT }));
      const slots = freePlaces(field, rects, count).map(
        (slot): Rect => ({ x: slot.x, y: slot.y, width: NOTE_WIDTH, height: NOTE_HEIGHT }),
      );
      expect(slots).toHaveLength(count);
      slots.forEach((slot, index) => {
        expect(slot.x + slot.width).toBeLessThanOrEqual(FIELD_WIDTH[field]);
        for (const other of [...rects, ...obstaclesOf(field), ...slots.slice(0, index)])
          expect(overlaps(slot, other)).toBe(false);
      });
    }),
  );
});

test("a dropped note belongs to the field under its centre, else to the parking, and lies inside it", () => {
  const layout = layoutMap({});
  const corner = fc.record({
    x: fc.integer({ min: -3000, max: 5000 }),
    y: fc.integer({ min: -3000, max: 5000 }),
  });
  fc.assert(
    fc.property(corner, (point) => {
      const dropped = placeFor(layout, point);
      expect(dropped.x).toBeGreaterThanOrEqual(0);
      expect(dropped.x + NOTE_WIDTH).toBeLessThanOrEqual(FIELD_WIDTH[dropped.field]);
      expect(dropped.y).toBeGreaterThan(0);
    }),
  );
  expect(placeFor(layout, { x: 9999, y: 0 }).field).toBe("parking");
});

test("what lies at a place is drawn there: place and map point are inverse", () => {
  const layout = layoutMap({});
  for (const field of FIELDS) {
    const inside = clampPlace(field, { x: 20, y: 80 });
    expect(placeFor(layout, toMapPoint(layout, inside))).toEqual(inside);
  }
});
