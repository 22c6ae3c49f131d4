import { CLUSTER_HEAD, CLUSTER_PAD, clusterShape, FIRST_CLUSTER_TOP, isInOnePiece } from "./clusterShape.ts";
import {
  FIELD_HEADER,
  FIELD_PADDING,
  FIELD_WIDTH,
  NOTE_GAP,
  NOTE_WIDTH,
  obstaclesOf,
  overlaps,
  type Point,
  type Rect,
  type Size,
  slotColumns,
} from "./fieldLayout.ts";
import { FACETS_OF, type FacetKey, type PlaceKey } from "./fields.ts";
import type { Place } from "./note.ts";
import { NOTE_COLOURS, type NoteColour } from "./noteColours.ts";

/** What notes are put in order by; clusters stay together in any case, and come first. */
export const TIDY_ORDERS = ["cluster", "facet", "colour", "votes", "age"] as const;
export type TidyOrder = (typeof TIDY_ORDERS)[number];

export interface TidyNote {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly facet: FacetKey | null;
  /** left out where notes are not ordered by it */
  readonly colour?: NoteColour;
  /** what came of the last vote; left out without one */
  readonly points?: number;
  readonly createdAt: number;
  /** id of the cluster that it is in */
  readonly cluster: string | null;
}

/**
 * Places in readable rows for the notes of a field, given in reading order. None covers another, nor any of `fixed`: notes
 * that stay where they are, relative to the field.
 */
export function tidyPlaces(
  field: PlaceKey,
  notes: readonly TidyNote[],
  order: TidyOrder,
  fixed: readonly Rect[] = [],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const put = ({ id }: TidyNote, { x, y }: Point): void => void places.set(id, { field, x, y });
  const sides = sidesOf(field);
  const ends = sides.map(() => 0);
  const sorted = inOrder(field, notes, order);
  const bundled = sorted.filter(({ cluster }) => cluster !== null);
  for (const members of together(bundled, ({ cluster }) => cluster)) {
    const side = ends.indexOf(Math.min(...ends));
    const end = ends[side] ?? 0;
    const top = end === 0 ? FIRST_CLUSTER_TOP : end + CLUSTER_PAD + NOTE_GAP + CLUSTER_HEAD;
    ends[side] = putRows(members, sides[side] ?? [], top, put, fixed);
  }
  const loose = sorted.filter(({ cluster }) => cluster === null);
  const below = Math.max(...ends);
  let top = below === 0 ? FIELD_HEADER : below + CLUSTER_PAD + NOTE_GAP;
  for (const rows of inGroups(loose, order)) {
    if (rows.length > 0) top = putRows(rows, sides.flat(), top, put, fixed) + NOTE_GAP;
  }
  return places;
}

/**
 * Places that bring notes together so that they can carry one title; empty where they lie together already. `others`
 * is what they must not cover: notes, and the areas of other clusters. All relative to the field.
 */
export function gatherPlaces(
  field: PlaceKey,
  notes: readonly { readonly id: string; readonly rect: Rect }[],
  others: readonly Rect[],
): ReadonlyMap<string, Place> {
  const taken = [...others, ...obstaclesOf(field)];
  const rects = notes.map(({ rect }) => rect);
  const shape = clusterShape(rects);
  if (!shape || (isInOnePiece(rects) && isClear(shape.parts, taken))) return new Map();
  const columns = columnsFor(rects);
  const anchor = {
    x: shape.title.x + CLUSTER_PAD,
    y: Math.max(FIRST_CLUSTER_TOP, shape.title.y + CLUSTER_HEAD),
  };
  const tops = [
    anchor.y,
    FIRST_CLUSTER_TOP,
    ...taken.map(({ y, height }) => y + height + NOTE_GAP + CLUSTER_HEAD),
  ];
  let best: { readonly places: ReadonlyMap<string, Place>; readonly distance: number } | null = null;
  for (const side of sidesOf(field)) {
    const count = Math.min(columns, side.length);
    for (const [index] of side.slice(0, side.length - count + 1).entries()) {
      for (const top of tops) {
        if (top < FIRST_CLUSTER_TOP || !Number.isSafeInteger(Math.ceil(top))) continue;
        const block = blockAt(field, notes, side.slice(index, index + count), top);
        const distance = Math.hypot((side[index] ?? 0) - anchor.x, top - anchor.y);
        if ((best && best.distance <= distance) || !isClear(block.parts, taken)) continue;
        best = { places: block.places, distance };
      }
    }
  }
  return best?.places ?? new Map();
}

/** A block of notes in these columns, and the area that it takes with its title. */
export function blockAt(
  field: PlaceKey,
  notes: readonly { readonly id: string; readonly rect: Rect }[],
  columns: readonly number[],
  top: number,
): { readonly places: ReadonlyMap<string, Place>; readonly parts: readonly Rect[] } {
  const places = new Map<string, Place>();
  const rects: Rect[] = [];
  const sized = notes.map(({ id, rect: { width, height } }) => ({ id, width, height }));
  putRows(sized, columns, top, ({ id, width, height }, { x, y }) => {
    places.set(id, { field, x, y });
    rects.push({ x, y, width, height });
  });
  return { places, parts: clusterShape(rects)?.parts ?? [] };
}

/** Row by row, side by side as far as these columns reach and around what is fixed; gives the lower edge of the last. */
function putRows<N extends Size>(
  notes: readonly N[],
  columns: readonly number[],
  top: number,
  put: (note: N, at: Point) => void,
  fixed: readonly Rect[] = [],
): number {
  const stretches = stretchesOf(columns);
  const [first = { from: FIELD_PADDING, to: FIELD_PADDING }] = stretches;
  // What is wider than all there is begins at the edge and sticks out: in a row of its own it is still read.
  const widest = Math.max(...stretches.map(({ from, to }) => to - from));
  let stretch = 0;
  let { from: x } = first;
  let y = top;
  let height = 0;
  /** upper edge of what comes below everything fixed that this row met */
  let below = Number.POSITIVE_INFINITY;
  for (const note of notes) {
    for (;;) {
      const fits = x + Math.min(note.width, widest) <= (stretches[stretch] ?? first).to;
      const met = fits ? fixed.filter((rect) => isNear(rect, { ...note, x, y })) : [];
      if (fits && met.length === 0) break;
      below = Math.min(below, ...met.map((rect) => rect.y + rect.height + NOTE_GAP));
      if (fits) {
        x += NOTE_WIDTH + NOTE_GAP;
        continue;
      }
      stretch = (stretch + 1) % Math.max(1, stretches.length);
      ({ from: x } = stretches[stretch] ?? first);
      if (stretch > 0) continue;
      // A row that took nothing was full of what is fixed.
      y = height > 0 ? y + height + NOTE_GAP : below;
      height = 0;
      below = Number.POSITIVE_INFINITY;
    }
    put(note, { x, y });
    x += note.width + NOTE_GAP;
    height = Math.max(height, note.height);
  }
  return y + height;
}

/** Nearer than notes in rows are to each other. */
function isNear(fixed: Rect, { x, y, width, height }: Rect): boolean {
  return overlaps(
    { ...fixed, width: fixed.width + NOTE_GAP, height: fixed.height + NOTE_GAP },
    { x, y, width: width + NOTE_GAP, height: height + NOTE_GAP },
  );
}

/** Columns that stand side by side, as one room; those of the situation are two. */
function stretchesOf(columns: readonly number[]): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const x of columns) {
    const last = stretches.at(-1);
    if (last && x === last.to + NOTE_GAP) last.to = x + NOTE_WIDTH;
    else stretches.push({ from: x, to: x + NOTE_WIDTH });
  }
  return stretches;
}

/** As many columns as make a block of these notes about as high as wide; each note has room in it. */
function columnsFor(rects: readonly Rect[]): number {
  const step = NOTE_WIDTH + NOTE_GAP;
  const spans = rects.map(({ width }) => Math.max(1, (width + NOTE_GAP) / step));
  return Math.ceil(Math.max(Math.sqrt(spans.reduce((sum, span) => sum + span * span, 0)), ...spans));
}

/** A field's columns; those of the situation stand on two sides of the portrait. */
export function sidesOf(field: PlaceKey): readonly (readonly number[])[] {
  const columns = slotColumns(field);
  if (field !== "situation") return [columns];
  const middle = FIELD_WIDTH.situation / 2;
  return [columns.filter((x) => x < middle), columns.filter((x) => x >= middle)];
}

function inOrder(field: PlaceKey, notes: readonly TidyNote[], order: TidyOrder): readonly TidyNote[] {
  switch (order) {
    case "cluster":
      return notes;
    case "facet": {
      const rank = ({ facet }: TidyNote): number =>
        facet === null ? FACETS_OF[field].length : FACETS_OF[field].indexOf(facet);
      return [...notes].sort((a, b) => rank(a) - rank(b));
    }
    case "colour": {
      const rank = ({ colour = "yellow" }: TidyNote): number => NOTE_COLOURS.indexOf(colour);
      return [...notes].sort((a, b) => rank(a) - rank(b));
    }
    case "votes":
      return [...notes].sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
    case "age":
      return [...notes].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }
}

/** What begins a row of its own. */
function inGroups(notes: readonly TidyNote[], order: TidyOrder): readonly (readonly TidyNote[])[] {
  switch (order) {
    case "facet":
      return together(notes, ({ facet }) => facet);
    case "colour":
      return together(notes, ({ colour = null }) => colour);
    case "cluster":
    case "votes":
    case "age":
      return [notes];
  }
}

/** Notes with the same key, in the order in which the keys first come. */
function together(notes: readonly TidyNote[], keyOf: (note: TidyNote) => string | null): TidyNote[][] {
  const byKey = new Map<string | null, TidyNote[]>();
  for (const note of notes) {
    const known = byKey.get(keyOf(note));
    if (known) known.push(note);
    else byKey.set(keyOf(note), [note]);
  }
  return [...byKey.values()];
}

function isClear(parts: readonly Rect[], taken: readonly Rect[]): boolean {
  return (
    parts.every(({ y }) => y >= FIRST_CLUSTER_TOP - CLUSTER_HEAD) &&
    !parts.some((part) => taken.some((rect) => overlaps(part, rect)))
  );
}
