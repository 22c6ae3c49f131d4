import {
  freePlaces,
  NOTE_GAP,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  overlaps,
  type Rect,
  type Size,
} from "../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import { type NoteSize, PAPERS, type Sized, shownSize } from "../../model/noteSize.ts";
import { fitNoteText, noteRect, type Typesetter } from "../../model/noteText.ts";
import type { ImportedNote } from "./importedNote.ts";

/** What a paper grows for. */
export interface NoteContent {
  readonly text: string;
  /** its picture, of which only the shape counts; left out, or null, where it has none */
  readonly image?: Size | null | undefined;
}

/** What placing needs to know of a note that is on the map already. */
export interface PlacedNote extends Sized, NoteContent {
  readonly place: Place;
}

/** What it needs to know of one that is not. */
interface ToPlace extends NoteContent {
  readonly field: PlaceKey;
  readonly size?: NoteSize | undefined;
}

/** A note's height in map units for what is on it. */
export type HeightOf = (note: NoteContent, size: NoteSize) => number;

/** As every screen draws it. */
export function heightsBy(typesetter: Typesetter): HeightOf {
  return ({ text, image }, size) => fitNoteText(text, typesetter, size, image).noteHeight;
}

/** From the top of one slot of the grid to the next one's, and from its left edge. */
const ROW_STEP = NOTE_HEIGHT + NOTE_GAP;
const COLUMN_STEP = NOTE_WIDTH + NOTE_GAP;

/** What a note covers, relative to its field. */
export function placedRect(note: PlacedNote, heightOf: HeightOf): Rect {
  const size = shownSize(note);
  return noteRect(note.place, { noteWidth: PAPERS[size].width, noteHeight: heightOf(note, size) });
}

/**
 * Gives every imported note a free place in its field, facet mates next to each other, below or between what is
 * there. A note that brings its own place keeps it unless an existing note lies there.
 * The result can be passed to `addNotes`; its order is by field, then as in the file.
 */
export function placeNotes(
  imported: readonly ImportedNote[],
  existing: readonly PlacedNote[],
  heightOf: HeightOf,
): NewNote[] {
  const rectAt = (note: ImportedNote, place: Place): Rect => placedRect({ ...note, place }, heightOf);
  return PLACES.flatMap((field) => {
    const taken = existing
      .filter(({ place }) => place.field === field)
      .map((note) => placedRect(note, heightOf));
    const notes = imported.filter((note) => note.field === field);
    const keptPlaces = new Map<ImportedNote, Place>();
    for (const note of notes) {
      if (!note.place || note.place.field !== field) continue;
      const rect = rectAt(note, note.place);
      if (!taken.some((other) => overlaps(other, rect))) keptPlaces.set(note, note.place);
    }
    const kept = [...keptPlaces].map(([note, place]) => rectAt(note, place));
    const homeless = byFacet(notes.filter((note) => !keptPlaces.has(note)));
    const found = placesFor(field, homeless, [...taken, ...kept], heightOf);
    const places = new Map([...keptPlaces, ...found]);
    return (keptPlaces.size > 0 ? notes : homeless).flatMap((note) => {
      const place = places.get(note);
      return place ? [newNote(note, place)] : [];
    });
  });
}

/** Whether a note that came or moved after `before` was read lies where one of `placed` is to go. */
export function isTakenSince(
  before: readonly PlacedNote[],
  now: readonly PlacedNote[],
  placed: readonly NewNote[],
): boolean {
  const keyOf = (note: PlacedNote): string => {
    const { field, x, y } = note.place;
    return `${field} ${x} ${y} ${shownSize(note)}`;
  };
  const known = new Set(before.map(keyOf));
  const newcomers = now.filter((note) => !known.has(keyOf(note)));
  const rectOf = (note: PlacedNote): Rect => placedRect(note, (_note, size) => PAPERS[size].height);
  return newcomers.some((newcomer) =>
    placed.some(
      (note) => note.place.field === newcomer.place.field && overlaps(rectOf(note), rectOf(newcomer)),
    ),
  );
}

function newNote(note: ImportedNote, place: Place): NewNote {
  const { text, facet, evidence, source, colour, comments, cluster, inStack, fileIndex, tags, createdAt } =
    note;
  const { size, image, locked, layer } = note;
  return {
    text,
    place,
    facet,
    evidence,
    source,
    ...(colour && { colour }),
    ...(size && { size }),
    ...(tags && { tags }),
    ...(image && { image }),
    ...(createdAt !== undefined && { createdAt }),
    ...(layer !== undefined && { layer }),
    ...(locked && { locked }),
    ...(comments && { comments }),
    ...(cluster && { inCluster: cluster }),
    ...(inStack && { inStack }),
    ...(fileIndex !== undefined && { fileIndex }),
  };
}

/** Facets in the order in which the file first names them, each note in the file's order. */
function byFacet(notes: readonly ImportedNote[]): ImportedNote[] {
  const groups = new Map<string | null, ImportedNote[]>();
  for (const note of notes) {
    const group = groups.get(note.facet);
    if (group) group.push(note);
    else groups.set(note.facet, [note]);
  }
  return [...groups.values()].flat();
}

/**
 * Free places for notes in their fields, below or between what is there, so that within a field they are read in the
 * order given.
 */
export function placesInOrder<T extends ToPlace>(
  notes: readonly T[],
  existing: readonly PlacedNote[],
  heightOf: HeightOf,
): Map<T, Place> {
  const found = new Map<T, Place>();
  for (const field of PLACES) {
    const here = notes.filter((note) => note.field === field);
    const taken = existing
      .filter(({ place }) => place.field === field)
      .map((note) => placedRect(note, heightOf));
    const spans = here.map((note) => spanOf(note, heightOf));
    let wanted = 10 + 2 * slotsIn(spans);
    let places = slotsInOrder(freePlaces(field, taken, wanted), spans);
    while (places.length < here.length) {
      // Further down there is room for everything.
      wanted *= 2;
      places = slotsInOrder(freePlaces(field, taken, wanted), spans);
    }
    for (const [index, note] of here.entries()) {
      const place = places[index];
      if (place) found.set(note, place);
    }
  }
  return found;
}

/** One slot after another for as long as there are enough. */
function slotsInOrder(slots: readonly Place[], spans: readonly Span[]): Place[] {
  const open = new Set(slots.map(slotKey));
  const found: Place[] = [];
  let next = 0;
  for (const span of spans) {
    let slot = slots[next];
    while (slot && !cellsOf(slot, span).every((cell) => open.has(cell))) {
      next += 1;
      slot = slots[next];
    }
    if (!slot) break;
    for (const cell of cellsOf(slot, span)) open.delete(cell);
    found.push(slot);
    next += 1;
  }
  return found;
}

/** How many slots a note covers. */
interface Span {
  readonly rows: number;
  readonly columns: number;
}

function spanOf(note: ToPlace, heightOf: HeightOf): Span {
  const place = { field: note.field, x: 0, y: 0 };
  const { width, height } = placedRect({ ...note, place }, heightOf);
  return {
    rows: Math.max(1, Math.ceil((height + NOTE_GAP) / ROW_STEP)),
    columns: Math.max(1, Math.ceil((width + NOTE_GAP) / COLUMN_STEP)),
  };
}

function slotsIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** The slots that a note covers from this one on. */
function cellsOf({ field, x, y }: Place, { rows, columns }: Span): string[] {
  return Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    return slotKey({ field, x: x + column * COLUMN_STEP, y: y + row * ROW_STEP });
  });
}

/** First free slots in reading order; a note larger than a slot takes those beside and below it too. */
function placesFor(
  field: PlaceKey,
  notes: readonly ImportedNote[],
  taken: readonly Rect[],
  heightOf: HeightOf,
): Map<ImportedNote, Place> {
  if (notes.length === 0) return new Map();
  const spans = notes.map((note) => spanOf(note, heightOf));
  const highest = spans.reduce((most, { rows }) => Math.max(most, rows), 1);
  // Every row holds nine slots at most, so this many leave room for the highest note in the last column.
  let wanted = slotsIn(spans) + 10 * highest;
  for (;;) {
    const found = firstFits(freePlaces(field, taken, wanted), notes, spans);
    if (found.size === notes.length) return found;
    // Further down there is room for everything.
    wanted *= 2;
  }
}

function firstFits(
  slots: readonly Place[],
  notes: readonly ImportedNote[],
  spans: readonly Span[],
): Map<ImportedNote, Place> {
  const found = new Map<ImportedNote, Place>();
  const open = new Set(slots.map(slotKey));
  let first = 0;
  for (const [index, note] of notes.entries()) {
    const span = spans[index] ?? { rows: 1, columns: 1 };
    while (first < slots.length && !open.has(slotKey(slots[first]))) first += 1;
    const slot = slots.slice(first).find((one) => cellsOf(one, span).every((cell) => open.has(cell)));
    if (!slot) break;
    for (const cell of cellsOf(slot, span)) open.delete(cell);
    found.set(note, slot);
  }
  return found;
}

function slotKey(slot: Place | undefined): string {
  return slot ? `${slot.x} ${slot.y}` : "";
}
