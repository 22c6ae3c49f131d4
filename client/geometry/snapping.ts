import { FIELD_HEADER, FIELD_PADDING, NOTE_GAP, type Point, type Rect } from "../../model/fieldLayout.ts";

/** A thin line that shows what a dragged note has snapped to. Map units. */
export interface Guide {
  /** "x": a vertical line at that x */
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

/** Screen pixels within which a dragged note is drawn to a line. */
export const SNAP_PIXELS = 6;

/** Between the lines of the even grid, map units: a gap between notes, so that every place of a tidy field lies on it. */
export const GRID_STEP = NOTE_GAP;

/** Puts the corner of `moving` on the grid of a field, wherever its neighbours are. */
export function snapToGrid(moving: Point, field: Point): Snap {
  const at = onGrid({ x: moving.x - field.x, y: moving.y - field.y });
  return { dx: at.x + field.x - moving.x, dy: at.y + field.y - moving.y, guides: [] };
}

/** The crossing of grid lines that is nearest to a point of a field, from the field's corner. */
export function onGrid({ x, y }: Point): Point {
  const line = (value: number, first: number): number =>
    first + Math.round((value - first) / GRID_STEP) * GRID_STEP;
  return { x: line(x, FIELD_PADDING), y: line(y, FIELD_HEADER) };
}

/** Where `moving` is drawn to: edges of its neighbours, or one gap beside them. `tolerance` is in map units. */
export function snapMove(moving: Rect, neighbours: readonly Rect[], tolerance: number): Snap {
  const x = nearest(moving, neighbours, tolerance, "x");
  const y = nearest(moving, neighbours, tolerance, "y");
  const dx = x?.shift ?? 0;
  const dy = y?.shift ?? 0;
  const settled = { ...moving, x: moving.x + dx, y: moving.y + dy };
  const guides: Guide[] = [];
  if (x) {
    guides.push({
      axis: "x",
      at: x.at,
      from: Math.min(settled.y, x.neighbour.y),
      to: Math.max(settled.y + settled.height, x.neighbour.y + x.neighbour.height),
    });
  }
  if (y) {
    guides.push({
      axis: "y",
      at: y.at,
      from: Math.min(settled.x, y.neighbour.x),
      to: Math.max(settled.x + settled.width, y.neighbour.x + y.neighbour.width),
    });
  }
  return { dx, dy, guides };
}

interface Attraction {
  readonly shift: number;
  readonly at: number;
  readonly neighbour: Rect;
}

function nearest(
  moving: Rect,
  neighbours: readonly Rect[],
  tolerance: number,
  axis: "x" | "y",
): Attraction | null {
  const [start, size] = axis === "x" ? [moving.x, moving.width] : [moving.y, moving.height];
  let best: Attraction | null = null;
  for (const neighbour of neighbours) {
    const from = axis === "x" ? neighbour.x : neighbour.y;
    const to = from + (axis === "x" ? neighbour.width : neighbour.height);
    const targets = [
      { start: from, at: from },
      { start: to - size, at: to },
      { start: to + NOTE_GAP, at: to + NOTE_GAP },
      { start: from - NOTE_GAP - size, at: from - NOTE_GAP },
    ];
    for (const target of targets) {
      const shift = target.start - start;
      if (Math.abs(shift) <= tolerance && (!best || Math.abs(shift) < Math.abs(best.shift))) {
        best = { shift, at: target.at, neighbour };
      }
    }
  }
  return best;
}
