import type { ImportedNote } from "../../exchange/import/importedNote.ts";
import {
  type HeightOf,
  type PlacedNote,
  placedRect,
  placesInOrder,
} from "../../exchange/import/placeNotes.ts";
import {
  FIELD_HEADER,
  FIELD_WIDTH,
  NOTE_GAP,
  NOTE_HEIGHT,
  obstaclesOf,
  overlaps,
  type Point,
  type Rect,
} from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import { paperIn } from "../../model/notePaper.ts";

/** Where a paste is to go: a field, and perhaps a point in it, relative to its corner. */
export interface PasteAim {
  readonly field: PlaceKey;
  readonly at: Point | null;
}

/** What lies there already. */
export interface Lying extends PlacedNote {
  readonly width: number;
  readonly height: number;
}

/** What lies there, and how high a note is for what is on it. */
interface MapNow {
  readonly lying: readonly Lying[];
  readonly heightOf: HeightOf;
}

/** How many rows further down a place is looked for that covers nobody's note, before the end of the field is taken. */
const ROWS_TRIED = 8;

/**
 * Places for pasted notes. Those of one field come as the block that they were, around the point or in the field aimed at,
 * further down if notes lie there; those of several fields come back to where they lay; a list takes the next free places.
 */
export function placePasted(
  notes: readonly ImportedNote[],
  aim: PasteAim,
  { lying, heightOf }: MapNow,
): { readonly note: ImportedNote; readonly place: Place }[] {
  const block = blockOf(notes, aim);
  const there = lying.filter(({ place }) => place.field === aim.field).map(rectOf);
  const lifted = block && liftedClear(block, aim, { there, heightOf });
  if (lifted) return lifted;
  const aimed = block ? notes.map((note) => ({ ...note, field: aim.field })) : notes;
  const own = new Map<ImportedNote, PlacedNote>();
  for (const note of block ? [] : aimed) {
    if (note.place?.field !== note.field) continue;
    const placed = { ...note, place: note.place };
    if (isFree(placed, { lying, heightOf })) own.set(note, placed);
  }
  const homeless = aimed.filter((note) => !own.has(note));
  const places = placesInOrder(homeless, [...lying, ...own.values()], heightOf);
  return aimed.flatMap((note) => {
    const place = own.get(note)?.place ?? places.get(note);
    return place ? [{ note, place }] : [];
  });
}

/** The notes with their places, if they were together in one field. */
function blockOf(
  notes: readonly ImportedNote[],
  aim: PasteAim,
): readonly (ImportedNote & { place: Place })[] | null {
  const placed = notes.flatMap((note) =>
    note.place ? [Object.assign({}, note, { place: note.place })] : [],
  );
  const fields = new Set(placed.map(({ field }) => field));
  return placed.length === notes.length &&
    fields.size === 1 &&
    widthOf(placed, aim.field) <= FIELD_WIDTH[aim.field] - 8
    ? placed
    : null;
}

function liftedClear(
  block: readonly (ImportedNote & { place: Place })[],
  aim: PasteAim,
  { there, heightOf }: Pick<MapNow, "heightOf"> & { readonly there: readonly Rect[] },
): { readonly note: ImportedNote; readonly place: Place }[] | null {
  const left = Math.min(...block.map(({ place }) => place.x));
  const top = Math.min(...block.map(({ place }) => place.y));
  const width = widthOf(block, aim.field);
  const papers = block.map((note) =>
    placedRect({ ...note, place: { ...note.place, field: aim.field } }, heightOf),
  );
  const height = Math.max(...papers.map((paper) => paper.y + paper.height)) - top;
  const corner = aim.at ? { x: aim.at.x - width / 2, y: aim.at.y - height / 2 } : { x: left, y: top };
  const x = Math.max(4, Math.min(FIELD_WIDTH[aim.field] - width - 4, corner.x));
  const y = Math.max(FIELD_HEADER - 8, corner.y);
  const rects = papers.map((paper): Rect => {
    return { x: x + paper.x - left, y: y + paper.y - top, width: paper.width, height: paper.height };
  });
  const isClear = (down: number): boolean =>
    rects.every((rect) => !there.some((other) => overlaps(other, { ...rect, y: rect.y + down })));
  // Under the portrait nobody would find them.
  if (rects.some((rect) => obstaclesOf(aim.field).some((other) => overlaps(other, rect)))) return null;
  const lowest = there.reduce((most, rect) => Math.max(most, rect.y + rect.height), 0);
  const rows = Array.from({ length: ROWS_TRIED }, (_, row) => row * (NOTE_HEIGHT + NOTE_GAP));
  const down = rows.find(isClear) ?? Math.max(0, lowest + NOTE_GAP - y);
  return block.flatMap((note, index) => {
    const rect = rects[index];
    if (!rect) return [];
    const place = { field: aim.field, x: Math.round(rect.x), y: Math.round(rect.y + down) };
    return [{ note: { ...note, field: aim.field }, place }];
  });
}

function widthOf(
  block: readonly Pick<ImportedNote & { place: Place }, "place" | "size">[],
  field: PlaceKey,
): number {
  const right = Math.max(...block.map(({ place, size }) => place.x + paperIn(field, size).width));
  return right - Math.min(...block.map(({ place }) => place.x));
}

function rectOf({ place: { x, y }, width, height }: Lying): Rect {
  return { x, y, width, height };
}

function isFree(note: PlacedNote, { lying, heightOf }: MapNow): boolean {
  const own = placedRect(note, heightOf);
  return lying.every((other) => other.place.field !== note.place.field || !overlaps(rectOf(other), own));
}
