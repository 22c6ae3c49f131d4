import type { ImportedNote } from "../../exchange/import/importedNote.ts";
import { type PlacedNote, placesInOrder } from "../../exchange/import/placeNotes.ts";
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

/** How many rows further down a place is looked for that covers nobody's note, before the end of the field is taken. */
const ROWS_TRIED = 8;

/**
 * Places for pasted notes. Those of one field come as the block that they were, around the point or in the field aimed at,
 * further down if notes lie there; those of several fields come back to where they lay; a list takes the next free places.
 */
export function placePasted(
  notes: readonly ImportedNote[],
  aim: PasteAim,
  lying: readonly Lying[],
): { readonly note: ImportedNote; readonly place: Place }[] {
  const block = blockOf(notes, aim);
  const there = lying.filter(({ place }) => place.field === aim.field).map(rectOf);
  const lifted = block && liftedClear(block, aim, there);
  if (lifted) return lifted;
  const heights = new Map(lying.map(({ text, height }) => [text, height]));
  const aimed = block ? notes.map((note) => ({ ...note, field: aim.field })) : notes;
  const places = placesInOrder(aimed, lying, (text) => heights.get(text) ?? NOTE_HEIGHT);
  const own = (note: ImportedNote): Place | null =>
    note.place && note.place.field === note.field && !block && isFree(note.place, note.size, lying)
      ? note.place
      : null;
  return aimed.flatMap((note) => {
    const place = own(note) ?? places.get(note);
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
  there: readonly Rect[],
): { readonly note: ImportedNote; readonly place: Place }[] | null {
  const left = Math.min(...block.map(({ place }) => place.x));
  const top = Math.min(...block.map(({ place }) => place.y));
  const width = widthOf(block, aim.field);
  const height = Math.max(...block.map(({ place, size }) => place.y + paperIn(aim.field, size).height)) - top;
  const corner = aim.at ? { x: aim.at.x - width / 2, y: aim.at.y - height / 2 } : { x: left, y: top };
  const x = Math.max(4, Math.min(FIELD_WIDTH[aim.field] - width - 4, corner.x));
  const y = Math.max(FIELD_HEADER - 8, corner.y);
  const rects = block.map(({ place, size }): Rect => {
    return { x: x + place.x - left, y: y + place.y - top, ...paperIn(aim.field, size) };
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

function isFree(place: Place, size: ImportedNote["size"], lying: readonly Lying[]): boolean {
  const own = { x: place.x, y: place.y, ...paperIn(place.field, size) };
  return lying.every((other) => other.place.field !== place.field || !overlaps(rectOf(other), own));
}
