import { expect, test } from "vitest";
import { type Direction, fieldBeside, stepFrom } from "../../../client/geometry/arrowSteps.ts";
import {
  FIELD_HEADER,
  FIELD_PADDING,
  layoutMap,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  type Rect,
} from "../../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";

const layout = layoutMap({});

function noteIn(field: PlaceKey, x = FIELD_PADDING, y = FIELD_HEADER): Rect {
  const { x: left, y: top } = layout.fields[field];
  return { x: left + x, y: top + y, width: NOTE_WIDTH, height: NOTE_HEIGHT };
}

test.each<[PlaceKey, Partial<Record<Direction, PlaceKey>>]>([
  ["situation", { down: "seesHears", right: "parking" }],
  ["seesHears", { up: "situation", down: "pains", right: "thinksFeels" }],
  ["thinksFeels", { left: "seesHears", right: "saysDoes", up: "situation", down: "pains" }],
  ["saysDoes", { left: "thinksFeels", right: "parking", up: "situation", down: "gains" }],
  ["pains", { up: "seesHears", right: "gains" }],
  ["gains", { left: "pains", right: "parking" }],
  ["parking", { left: "situation" }],
])("beside %s lie the fields that one sees there", (field, beside) => {
  for (const direction of ["left", "right", "up", "down"] as const) {
    if (field === "gains" && direction === "up") continue;
    expect(fieldBeside(layout, field, noteIn(field), direction), direction).toBe(beside[direction] ?? null);
  }
});

test("from where a note lies decides which of several fields is above or below", () => {
  const { gains } = layout.fields;
  expect(fieldBeside(layout, "gains", noteIn("gains", gains.width - NOTE_WIDTH), "up")).toBe("saysDoes");
  expect(fieldBeside(layout, "parking", noteIn("parking", 16, 1000), "left")).toBe("gains");
});

test("an arrow moves by half a place, stops at an edge with nothing behind it, and goes on into the next field", () => {
  const step = (field: PlaceKey, x: number, y: number, direction: Direction) =>
    stepFrom(layout, field, noteIn(field, x, y), direction);
  expect(step("seesHears", 16, 52, "right")).toEqual({ field: "seesHears", x: 106, y: 52 });
  expect(step("seesHears", 106, 52, "down")).toEqual({ field: "seesHears", x: 106, y: 118 });
  expect(step("seesHears", 16, 52, "left")).toEqual({ field: "seesHears", x: 16, y: 52 });
  // Along a row: to the field's right edge, then to the left edge of the one beside it, level with where it was.
  expect(step("seesHears", 376, 184, "right")).toEqual({ field: "thinksFeels", x: 16, y: 184 });
  expect(step("thinksFeels", 16, 184, "left")).toEqual({ field: "seesHears", x: 376, y: 184 });
  // The lowest field grows instead.
  expect(step("pains", 16, 600, "down")).toEqual({ field: "pains", x: 16, y: 666 });
  expect(step("situation", 16, 52, "up")).toEqual({ field: "situation", x: 16, y: 52 });
});

test("by arrows alone a note comes from any field into any other", () => {
  const seen = new Set<PlaceKey>();
  const open: { field: PlaceKey; x: number; y: number }[] = [{ field: "parking", x: 16, y: 52 }];
  const known = new Set<string>();
  for (let at = open.pop(); at; at = open.pop()) {
    const key = `${at.field} ${Math.round(at.x / 45)} ${Math.round(at.y / 33)}`;
    if (known.has(key) || at.y > 900) continue;
    known.add(key);
    seen.add(at.field);
    for (const direction of ["left", "right", "up", "down"] as const)
      open.push(stepFrom(layout, at.field, noteIn(at.field, at.x, at.y), direction));
  }
  expect(seen).toEqual(new Set(PLACES));
});
