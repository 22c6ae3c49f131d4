import { FIELDS, type FieldKey, PLACES, type PlaceKey } from "./fields.ts";
import type { Place } from "./note.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** Where everything of the frame stands, in map units (one CSS pixel at 100 %). */
export interface MapLayout {
  readonly fields: Readonly<Record<PlaceKey, Rect>>;
  /** the soft circle with the customer's portrait and name */
  readonly portrait: { readonly x: number; readonly y: number; readonly radius: number };
  readonly bounds: Rect;
}

export const NOTE_WIDTH = 168;
/** Every note's height until its text needs more. */
export const NOTE_HEIGHT = 120;
export const NOTE_GAP = 12;
/** Between a field's edge and its notes. */
export const FIELD_PADDING = 16;
/** A field's title row; notes start below it. */
export const FIELD_HEADER = 52;
/** Between fields. */
export const FIELD_GAP = 16;
export const PORTRAIT_RADIUS = 84;
/** How far the portrait's centre stands above the situation's lower edge: it reaches below only into the title row. */
const PORTRAIT_RISE = 36;

/** What the grid has room for. */
const SLOT: Size = { width: NOTE_WIDTH, height: NOTE_HEIGHT };

const rowsHeight = (rows: number): number =>
  FIELD_HEADER + rows * NOTE_HEIGHT + (rows - 1) * NOTE_GAP + FIELD_PADDING;
const columnsWidth = (columns: number): number =>
  2 * FIELD_PADDING + columns * NOTE_WIDTH + (columns - 1) * NOTE_GAP;

const COLUMN = columnsWidth(3);
const FULL = 3 * COLUMN + 2 * FIELD_GAP;
const HALF = (FULL - FIELD_GAP) / 2;

/** Field widths are fixed, so that a note's x means the same on every screen; heights grow with their notes. */
export const FIELD_WIDTH: Readonly<Record<PlaceKey, number>> = {
  situation: FULL,
  seesHears: COLUMN,
  thinksFeels: COLUMN,
  saysDoes: COLUMN,
  pains: HALF,
  gains: HALF,
  parking: columnsWidth(1),
};

const MIN_HEIGHT: Readonly<Record<FieldKey, number>> = {
  situation: rowsHeight(1),
  seesHears: rowsHeight(3),
  thinksFeels: rowsHeight(3),
  saysDoes: rowsHeight(3),
  pains: rowsHeight(2),
  gains: rowsHeight(2),
};

/** Lower edge of the lowest note of each place, from the place's top; 0 where it is empty. */
export type LowestEdges = Readonly<Partial<Record<PlaceKey, number>>>;

/** The frame for a map whose notes reach down to `lowest`. Pure: the same notes give the same frame everywhere. */
export function layoutMap(lowest: LowestEdges): MapLayout {
  const need = (field: FieldKey): number =>
    Math.max(MIN_HEIGHT[field], Math.ceil((lowest[field] ?? 0) + FIELD_PADDING));
  const top = need("situation");
  const middle = Math.max(need("seesHears"), need("thinksFeels"), need("saysDoes"));
  const bottom = Math.max(need("pains"), need("gains"));
  const middleY = top + FIELD_GAP;
  const bottomY = middleY + middle + FIELD_GAP;
  const parkingHeight = Math.max(bottomY + bottom, Math.ceil((lowest.parking ?? 0) + FIELD_PADDING));
  const rect = (field: PlaceKey, x: number, y: number, height: number): Rect => ({
    x,
    y,
    width: FIELD_WIDTH[field],
    height,
  });
  return {
    fields: {
      situation: rect("situation", 0, 0, top),
      seesHears: rect("seesHears", 0, middleY, middle),
      thinksFeels: rect("thinksFeels", COLUMN + FIELD_GAP, middleY, middle),
      saysDoes: rect("saysDoes", 2 * (COLUMN + FIELD_GAP), middleY, middle),
      pains: rect("pains", 0, bottomY, bottom),
      gains: rect("gains", HALF + FIELD_GAP, bottomY, bottom),
      parking: rect("parking", FULL + FIELD_GAP, 0, parkingHeight),
    },
    portrait: { x: FULL / 2, y: top - PORTRAIT_RISE, radius: PORTRAIT_RADIUS },
    bounds: { x: 0, y: 0, width: FULL + FIELD_GAP + FIELD_WIDTH.parking, height: parkingHeight },
  };
}

/** Upper left corner of a note in map units. */
export function toMapPoint(layout: MapLayout, place: Place): Point {
  const field = layout.fields[place.field];
  return { x: field.x + place.x, y: field.y + place.y };
}

/** The field under a point; `parking` for every point outside the six. */
export function placeKeyAt(layout: MapLayout, point: Point): PlaceKey {
  return FIELDS.find((field) => contains(layout.fields[field], point)) ?? "parking";
}

/**
 * The place of a note that is dropped with its upper left corner at `corner`: its centre decides the field, and
 * it is kept inside that field's left, right and upper edge. (Downwards the field grows.)
 */
export function placeFor(layout: MapLayout, corner: Point, paper: Size = SLOT): Place {
  const centre = { x: corner.x + paper.width / 2, y: corner.y + paper.height / 2 };
  const field = placeKeyAt(layout, centre);
  const { x, y } = layout.fields[field];
  return clampPlace(field, { x: corner.x - x, y: corner.y - y }, paper.width);
}

/** Keeps a position inside a field, below its title row. */
export function clampPlace(field: PlaceKey, point: Point, width = NOTE_WIDTH): Place {
  const right = FIELD_WIDTH[field] - width - 4;
  return { field, x: Math.max(4, Math.min(right, point.x)), y: Math.max(FIELD_HEADER - 8, point.y) };
}

/** What notes must keep clear of, relative to the field: only the portrait, which hangs into the situation. */
export function obstaclesOf(field: PlaceKey): readonly Rect[] {
  if (field !== "situation") return [];
  // The situation grows downwards and takes the portrait with it; a column kept free is simplest to read.
  return [
    { x: FULL / 2 - PORTRAIT_RADIUS, y: 0, width: 2 * PORTRAIT_RADIUS, height: Number.MAX_SAFE_INTEGER },
  ];
}

export function contains(rect: Rect, point: Point): boolean {
  return (
    point.x >= rect.x && point.x < rect.x + rect.width && point.y >= rect.y && point.y < rect.y + rect.height
  );
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Left edges of a field's grid columns: in line with its title; the situation's stand on both sides of the portrait. */
export function slotColumns(field: PlaceKey): readonly number[] {
  const step = NOTE_WIDTH + NOTE_GAP;
  const columnsIn = (width: number): number => Math.floor((width + NOTE_GAP) / step);
  if (field !== "situation") {
    const count = columnsIn(FIELD_WIDTH[field] - 2 * FIELD_PADDING);
    return Array.from({ length: count }, (_, column) => FIELD_PADDING + column * step);
  }
  const count = columnsIn(FULL / 2 - PORTRAIT_RADIUS - FIELD_PADDING);
  const left = Array.from({ length: count }, (_, column) => FIELD_PADDING + column * step);
  const firstRight = FULL - FIELD_PADDING - count * step + NOTE_GAP;
  return [...left, ...left.map((_, column) => firstRight + column * step)];
}

/**
 * Empty slots of the field's grid, row by row, that overlap neither `taken` (relative to the field) nor an obstacle. For a
 * `paper` larger than a slot these are places from which it covers nothing; they may overlap each other.
 */
export function freePlaces(
  field: PlaceKey,
  taken: readonly Rect[],
  count: number,
  paper: Size = SLOT,
): Place[] {
  const rowStep = NOTE_HEIGHT + NOTE_GAP;
  const columns = slotColumns(field);
  const end = (columns.at(-1) ?? 0) + NOTE_WIDTH;
  const blockedByRow = new Map<number, Rect[]>();
  for (const rect of taken) {
    const first = Math.max(0, Math.floor((rect.y - FIELD_HEADER - paper.height) / rowStep));
    const last = Math.floor((rect.y + rect.height - FIELD_HEADER) / rowStep);
    for (let row = first; row <= last; row += 1) {
      const list = blockedByRow.get(row);
      if (list) list.push(rect);
      else blockedByRow.set(row, [rect]);
    }
  }
  const obstacles = obstaclesOf(field);
  const places: Place[] = [];
  for (let row = 0; places.length < count; row += 1) {
    const blocked = blockedByRow.get(row) ?? [];
    for (const x of columns) {
      if (places.length === count) break;
      const slot = { ...paper, x, y: FIELD_HEADER + row * rowStep };
      if (x + paper.width > end) continue;
      if ([...blocked, ...obstacles].some((rect) => overlaps(rect, slot))) continue;
      places.push({ field, x: slot.x, y: slot.y });
    }
  }
  return places;
}

/** An empty record of one value per place. */
export function perPlace<T>(make: (place: PlaceKey) => T): Record<PlaceKey, T> {
  return Object.fromEntries(PLACES.map((place) => [place, make(place)])) as Record<PlaceKey, T>;
}
