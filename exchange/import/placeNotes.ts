import {
  freePlaces,
  NOTE_GAP,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  overlaps,
  type Rect,
} from "../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import type { ImportedNote } from "./importedNote.ts";

/** What placing needs to know of a note that is on the map already. */
export interface PlacedNote {
  readonly text: string;
  readonly place: Place;
}

/** From the top of one slot of the grid to the next one's. */
const ROW_STEP = NOTE_HEIGHT + NOTE_GAP;

/**
 * Gives every imported note a free place in its field, facet mates next to each other, below or between what is
 * there. A note that brings its own place keeps it unless an existing note lies there.
 *
 * `heightOf` is a note's height in map units for its text (`fitNoteText(text, typesetter).noteHeight`).
 * The result can be passed to `addNotes`; its order is by field, then as in the file.
 */
export function placeNotes(
  imported: readonly ImportedNote[],
  existing: readonly PlacedNote[],
  heightOf: (text: string) => number,
): NewNote[] {
  const rectAt = (text: string, { x, y }: Place): Rect => ({
    x,
    y,
    width: NOTE_WIDTH,
    height: heightOf(text),
  });
  return PLACES.flatMap((field) => {
    const taken = existing
      .filter(({ place }) => place.field === field)
      .map(({ text, place }) => rectAt(text, place));
    const notes = imported.filter((note) => note.field === field);
    const keptPlaces = new Map<ImportedNote, Place>();
    for (const note of notes) {
      if (!note.place || note.place.field !== field) continue;
      const rect = rectAt(note.text, note.place);
      if (!taken.some((other) => overlaps(other, rect))) keptPlaces.set(note, note.place);
    }
    const kept = [...keptPlaces].map(([note, place]) => rectAt(note.text, place));
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
  const keyOf = ({ place: { field, x, y } }: PlacedNote): string => `${field} ${x} ${y}`;
  const known = new Set(before.map(keyOf));
  const newcomers = now.filter((note) => !known.has(keyOf(note)));
  return newcomers.some(({ place: { field, x, y } }) =>
    placed.some(
      ({ place }) =>
        place.field === field && Math.abs(place.x - x) < NOTE_WIDTH && Math.abs(place.y - y) < NOTE_HEIGHT,
    ),
  );
}

function newNote(note: ImportedNote, place: Place): NewNote {
  const { text, facet, evidence, source, colour, comments, cluster, inStack, fileIndex, tags, createdAt } =
    note;
  const { locked, layer } = note;
  return {
    text,
    place,
    facet,
    evidence,
    source,
    ...(colour && { colour }),
    ...(tags && { tags }),
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
export function placesInOrder<T extends Pick<ImportedNote, "field" | "text">>(
  notes: readonly T[],
  existing: readonly PlacedNote[],
  heightOf: (text: string) => number,
): Map<T, Place> {
  const found = new Map<T, Place>();
  for (const field of PLACES) {
    const here = notes.filter((note) => note.field === field);
    const taken = existing
      .filter(({ place }) => place.field === field)
      .map(({ text, place: { x, y } }) => ({ x, y, width: NOTE_WIDTH, height: heightOf(text) }));
    const spans = here.map(({ text }) => spanOf(heightOf(text)));
    let wanted = 10 + 2 * spans.reduce((sum, span) => sum + span, 0);
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
function slotsInOrder(slots: readonly Place[], spans: readonly number[]): Place[] {
  const open = new Set(slots.map(({ x, y }) => `${x} ${y}`));
  const found: Place[] = [];
  let next = 0;
  for (const span of spans) {
    const cellsOf = ({ x, y }: Place): string[] =>
      Array.from({ length: span }, (_, row) => `${x} ${y + row * ROW_STEP}`);
    let slot = slots[next];
    while (slot && !cellsOf(slot).every((cell) => open.has(cell))) {
      next += 1;
      slot = slots[next];
    }
    if (!slot) break;
    for (const cell of cellsOf(slot)) open.delete(cell);
    found.push(slot);
    next += 1;
  }
  return found;
}

/** How many slots of a column a note covers. */
function spanOf(height: number): number {
  return Math.max(1, Math.ceil((height + NOTE_GAP) / ROW_STEP));
}

/** First free slots in reading order; a note taller than a slot takes those below it too. */
function placesFor(
  field: PlaceKey,
  notes: readonly ImportedNote[],
  taken: readonly Rect[],
  heightOf: (text: string) => number,
): Map<ImportedNote, Place> {
  const found = new Map<ImportedNote, Place>();
  if (notes.length === 0) return found;
  const spans = notes.map((note) => spanOf(heightOf(note.text)));
  const tallest = spans.reduce((most, span) => Math.max(most, span), 1);
  // Every row holds nine slots at most, so this many always leave room for the tallest note in the last column.
  const wanted = spans.reduce((sum, span) => sum + span, 0) + 10 * tallest;
  const slots = freePlaces(field, taken, wanted);
  const open = new Set(slots.map(({ x, y }) => `${x} ${y}`));
  let first = 0;
  for (const [index, note] of notes.entries()) {
    const rows = Array.from({ length: spans[index] ?? 1 }, (_, row) => row * ROW_STEP);
    const fits = ({ x, y }: Place): boolean => rows.every((down) => open.has(`${x} ${y + down}`));
    while (first < slots.length && !open.has(slotKey(slots[first]))) first += 1;
    const slot = slots.slice(first).find(fits);
    if (!slot) continue;
    for (const down of rows) open.delete(`${slot.x} ${slot.y + down}`);
    found.set(note, slot);
  }
  return found;
}

function slotKey(slot: Place | undefined): string {
  return slot ? `${slot.x} ${slot.y}` : "";
}
