import {
  clampPlace,
  contains,
  FIELD_PADDING,
  type MapLayout,
  NOTE_GAP,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  type Point,
  placeFor,
  type Rect,
  type Size,
} from "../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import { paperIn } from "../../model/notePaper.ts";
import type { NoteSize } from "../../model/noteSize.ts";
import { GRID_STEP, onGrid } from "./snapping.ts";

export type Direction = "left" | "right" | "up" | "down";

/** One press of an arrow: half a place of the grid, so that notes come to stand in line or halfway between. */
const STEP: Point = { x: (NOTE_WIDTH + NOTE_GAP) / 2, y: (NOTE_HEIGHT + NOTE_GAP) / 2 };

/** Less than this before an edge is no step: one is there already. */
const SMALLEST_STEP = 20;

const UNIT: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * Where a note goes with one press of an arrow: a step within its field, and at the field's edge into the one beside it.
 * Downwards a field with nothing below it grows. `by`: half a place, or one line of the even grid. The same place where
 * there is nothing to go to.
 */
export function stepFrom(
  layout: MapLayout,
  field: PlaceKey,
  rect: Rect,
  direction: Direction,
  by: "places" | "grid" = "places",
  size: NoteSize = "normal",
): Place {
  const paper = paperIn(field, size);
  const origin = layout.fields[field];
  const here = { x: rect.x - origin.x, y: rect.y - origin.y };
  const unit = UNIT[direction];
  const moved =
    by === "grid" ? lineBeside(here, unit) : { x: here.x + unit.x * STEP.x, y: here.y + unit.y * STEP.y };
  const centre = { x: origin.x + moved.x + paper.width / 2, y: origin.y + moved.y + paper.height / 2 };
  const kept = clampPlace(field, moved, paper.width);
  const beside = fieldBeside(layout, field, rect, direction);
  const isStuck =
    Math.hypot(kept.x - here.x, kept.y - here.y) < (by === "grid" ? GRID_STEP / 2 : SMALLEST_STEP);
  if (beside !== null && (isStuck || !contains(origin, centre)))
    return placeFor(
      layout,
      entryOf(layout.fields[beside], rect, paperIn(beside, size), direction),
      paperIn(beside, size),
    );
  return isStuck ? { field, ...here } : kept;
}

/** The next line of the even grid in a direction. */
function lineBeside(here: Point, unit: Point): Point {
  const next = onGrid({ x: here.x + unit.x * GRID_STEP, y: here.y + unit.y * GRID_STEP });
  // What lies off the grid keeps to its own line across.
  return { x: unit.x === 0 ? here.x : next.x, y: unit.y === 0 ? here.y : next.y };
}

/** The field beside a note's own in a direction: of those that begin there the nearest to the note; null for none. */
export function fieldBeside(
  { fields }: MapLayout,
  field: PlaceKey,
  note: Rect,
  direction: Direction,
): PlaceKey | null {
  const own = fields[field];
  const at = { x: note.x + note.width / 2, y: note.y + note.height / 2 };
  const away = (rect: Rect): number => {
    switch (direction) {
      case "left":
        return own.x - (rect.x + rect.width);
      case "right":
        return rect.x - (own.x + own.width);
      case "up":
        return own.y - (rect.y + rect.height);
      case "down":
        return rect.y - (own.y + own.height);
    }
  };
  const aside = (rect: Rect): number =>
    direction === "left" || direction === "right"
      ? outside(at.y, rect.y, rect.y + rect.height)
      : outside(at.x, rect.x, rect.x + rect.width);
  const candidates = PLACES.filter((key) => key !== field && away(fields[key]) >= 0);
  const [nearest = null] = candidates.toSorted(
    (a, b) => aside(fields[a]) - aside(fields[b]) || away(fields[a]) - away(fields[b]),
  );
  // Beside, not somewhere beyond the corner: from the field that spans the map nothing lies to the left.
  if (nearest === null || aside(fields[nearest]) > NOTE_WIDTH) return null;
  return nearest;
}

function outside(value: number, from: number, to: number): number {
  return Math.max(0, from - value, value - to);
}

/** The upper left corner of a note that has just come into a field, level with where it was. */
function entryOf(field: Rect, note: Rect, paper: Size, direction: Direction): Point {
  const right = field.x + field.width - FIELD_PADDING - paper.width;
  const bottom = field.y + field.height - FIELD_PADDING - paper.height;
  const level = {
    x: Math.min(Math.max(note.x, field.x), right),
    y: Math.min(Math.max(note.y, field.y), bottom),
  };
  switch (direction) {
    case "left":
      return { ...level, x: right };
    case "right":
      return { ...level, x: field.x + FIELD_PADDING };
    case "up":
      return { ...level, y: bottom };
    case "down":
      return { ...level, y: field.y };
  }
}
