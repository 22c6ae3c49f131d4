import fc from "fast-check";
import { expect, test } from "vitest";
import { CLUSTER_HEAD, clusterShape, isInOnePiece, touchesCluster } from "../../model/clusterShape.ts";
import {
  FIELD_HEADER,
  FIELD_WIDTH,
  NOTE_WIDTH,
  obstaclesOf,
  overlaps,
  type Rect,
} from "../../model/fieldLayout.ts";
import { FACETS_OF, PLACES } from "../../model/fields.ts";
import { paperIn } from "../../model/notePaper.ts";
import { NOTE_SIZES, PAPERS } from "../../model/noteSize.ts";
import { gatherPlaces, TIDY_ORDERS, type TidyNote, tidyPlaces } from "../../model/tidyField.ts";

const note = (x: number, y: number, height = 120): Rect => ({ x, y, width: NOTE_WIDTH, height });

const anyField = fc.constantFrom(...PLACES).chain((field) =>
  fc.record({
    field: fc.constant(field),
    notes: fc
      .array(
        fc.record({
          size: fc.constantFrom(...NOTE_SIZES),
          more: fc.nat(300),
          facet: fc.constantFrom(null, ...FACETS_OF[field]),
          createdAt: fc.nat(1000),
          cluster: fc.constantFrom(null, null, "a", "b", "c"),
        }),
        { maxLength: 40 },
      )
      .map((list) =>
        list.map(({ size, more, ...one }, index): TidyNote => {
          const { width, height } = paperIn(field, size);
          return Object.assign(one, { id: `note${index}`, width, height: height + more });
        }),
      ),
    order: fc.constantFrom(...TIDY_ORDERS),
  }),
);

test("a tidy field has every note, none on another, none outside, none under the portrait; titles stay free", () => {
  fc.assert(
    fc.property(anyField, ({ field, notes, order }) => {
      const places = tidyPlaces(field, notes, order);
      const rects = notes.map(({ id, width, height, cluster }) => {
        const place = places.get(id);
        expect(place?.field).toBe(field);
        return { cluster, rect: { ...note(place?.x ?? 0, place?.y ?? 0, height), width } };
      });
      for (const [index, { rect }] of rects.entries()) {
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.width).toBeLessThanOrEqual(FIELD_WIDTH[field]);
        expect(rect.y).toBeGreaterThanOrEqual(FIELD_HEADER);
        expect(obstaclesOf(field).some((obstacle) => overlaps(rect, obstacle))).toBe(false);
        expect(rects.slice(index + 1).some((other) => overlaps(rect, other.rect))).toBe(false);
      }
      for (const id of ["a", "b", "c"]) {
        const members = rects.filter(({ cluster }) => cluster === id);
        const shape = clusterShape(members.map(({ rect }) => rect));
        if (!shape) continue;
        const strangers = rects.filter(({ cluster }) => cluster !== id);
        for (const part of shape.parts) {
          expect(strangers.some(({ rect }) => overlaps(part, rect))).toBe(false);
        }
        expect(rects.some(({ rect }) => overlaps(shape.title, rect))).toBe(false);
      }
    }),
  );
});

test("tidying twice changes nothing more", () => {
  fc.assert(
    fc.property(anyField, ({ field, notes, order }) => {
      const places = tidyPlaces(field, notes, order);
      const read = [...notes].sort((a, b) => {
        const [one, two] = [places.get(a.id), places.get(b.id)];
        return (one?.y ?? 0) - (two?.y ?? 0) || (one?.x ?? 0) - (two?.x ?? 0);
      });
      // A row of clusters on both sides of the portrait is read across.
      if (field !== "situation") expect(tidyPlaces(field, read, order)).toEqual(places);
    }),
  );
});

test("by facet each facet begins a row, by age the oldest is first", () => {
  const notes: TidyNote[] = (["hears", "sees", null, "sees"] as const).map((facet, index) => ({
    id: String(index),
    width: NOTE_WIDTH,
    height: 120,
    facet,
    createdAt: 10 - index,
    cluster: null,
  }));
  const byFacet = tidyPlaces("seesHears", notes, "facet");
  const rows = ["1", "3", "0", "2"].map((id) => byFacet.get(id)?.y ?? 0);
  expect(rows[0]).toBe(rows[1]);
  expect(rows[2]).toBeGreaterThan(rows[1] ?? 0);
  expect(rows[3]).toBeGreaterThan(rows[2] ?? 0);
  const byAge = tidyPlaces("seesHears", notes, "age");
  expect(byAge.get("3")).toEqual({ field: "seesHears", x: 16, y: FIELD_HEADER });
});

test("notes that are bundled come together under a free title; those that lie so already stay", () => {
  const scattered = [
    { id: "a", rect: note(16, 52) },
    { id: "b", rect: note(376, 316) },
  ];
  const stranger = note(196, 184);
  const places = gatherPlaces("pains", scattered, [stranger]);
  const rects = [...places.values()].map(({ x, y }) => note(x, y));
  expect(rects).toHaveLength(2);
  expect(isInOnePiece(rects)).toBe(true);
  const shape = clusterShape(rects);
  expect(shape?.parts.some((part) => overlaps(part, stranger))).toBe(false);
  expect(shape?.title.y).toBeGreaterThanOrEqual(FIELD_HEADER - 6);
  const together = [...places].map(([id, { x, y }]) => ({ id, rect: note(x, y) }));
  expect(gatherPlaces("pains", together, [stranger]).size).toBe(0);
});

test("a note belongs to a cluster that it touches, as a neighbour or on the title", () => {
  const members = [note(100, 200), note(280, 200)];
  expect(touchesCluster(note(460, 200), members)).toBe(true);
  expect(touchesCluster(note(100, 332), members)).toBe(true);
  expect(touchesCluster(note(100, 200 - CLUSTER_HEAD - 115), members)).toBe(true);
  expect(touchesCluster(note(480, 200), members)).toBe(false);
  expect(touchesCluster(note(100, 360), members)).toBe(false);
});

test("large notes and normal ones are side by side, as many in a row as there is room for", () => {
  const sized = (["large", "large", "normal", "huge", "small", "normal"] as const).map(
    (size, index): TidyNote =>
      Object.assign({ id: String(index), facet: null, createdAt: index, cluster: null }, PAPERS[size]),
  );
  const places = tidyPlaces("seesHears", sized, "age");
  expect([...places.values()].map(({ x, y }) => [x, y])).toEqual([
    [16, 52],
    [286, 52],
    [16, 250],
    [196, 250],
    [16, 514],
    [151, 514],
  ]);
});

test("large notes that are bundled come together inside their field, clear of the others", () => {
  const scattered = (["large", "huge", "normal", "small"] as const).map((size, index) => ({
    id: size,
    rect: { ...PAPERS[size], x: 16 + 90 * index, y: 90 + 400 * index },
  }));
  const stranger = note(196, 184);
  for (const field of ["pains", "situation", "seesHears"] as const) {
    const places = gatherPlaces(field, scattered, [stranger]);
    const rects = scattered.map(({ id, rect }) => Object.assign({}, rect, places.get(id)));
    expect(places.size).toBe(4);
    for (const rect of rects) {
      expect(rect.x + rect.width).toBeLessThanOrEqual(FIELD_WIDTH[field]);
      expect(rects.some((other) => other !== rect && overlaps(other, rect))).toBe(false);
    }
    expect(clusterShape(rects)?.parts.some((part) => overlaps(part, stranger))).toBe(false);
  }
});

test("by colour each begins a row of its own, by votes the most wanted comes first", () => {
  const notes = (["blue", "yellow", "blue"] as const).map((colour, index) => ({
    id: String(index),
    width: 168,
    height: 120,
    facet: null,
    createdAt: index,
    cluster: null,
    colour,
    points: index,
  }));
  const byColour = tidyPlaces("pains", notes, "colour");
  expect(byColour.get("0")?.y).toBe(byColour.get("2")?.y);
  expect(byColour.get("1")?.y).toBeLessThan(byColour.get("0")?.y ?? 0);
  const byVotes = [...tidyPlaces("pains", notes, "votes")].sort(([, a], [, b]) => a.x - b.x);
  expect(byVotes.map(([id]) => id)).toEqual(["2", "1", "0"]);
});

test("rows flow around notes that are fixed, however they lie", () => {
  const fixed = [
    { x: 100, y: 100, width: 168, height: 300 },
    { x: 16, y: 700, width: 168, height: 120 },
  ];
  const notes = Array.from({ length: 30 }, (_, index) => ({
    id: String(index),
    width: 168,
    height: 120 + (index % 3) * 40,
    facet: null,
    createdAt: index,
    cluster: index < 8 ? "a" : null,
  }));
  const rects = [...tidyPlaces("pains", notes, "age", fixed)].map(([id, { x, y }]) => {
    return { x, y, width: 168, height: 120 + (Number(id) % 3) * 40 };
  });
  expect(rects).toHaveLength(30);
  const all = [...rects, ...fixed];
  all.forEach((rect, index) => {
    for (const other of all.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
  });
});
