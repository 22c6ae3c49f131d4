import { cleanCell } from "../../exchange/import/cleanCell.ts";
import { IMPORT_LIMITS, type ImportedNote } from "../../exchange/import/importedNote.ts";
import { fieldOfHeading } from "../../exchange/import/words.ts";
import { cleanTitle } from "../../model/cluster.ts";
import {
  FIELD_HEADER,
  FIELD_PADDING,
  FIELD_WIDTH,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  overlaps,
  type Point,
  type Rect,
} from "../../model/fieldLayout.ts";
import { FACETS_OF, type PlaceKey } from "../../model/fields.ts";
import { cleanText } from "../../model/mapCommands.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import { cleanPasted } from "../tools/pastedText.ts";

/** Something with words on it, copied on another board; in that board's units. */
export interface BoardShape extends Rect {
  readonly text: string;
  /** null where it has none of its own */
  readonly colour: NoteColour | null;
  /** what the frame around it is called; null outside of all */
  readonly frame: string | null;
}

export interface BoardNotes {
  readonly notes: readonly ImportedNote[];
  /** how many are too long to come in */
  readonly leftOut: number;
}

/** Farther away, no board has anything. */
const FARTHEST = 1e7;
/** How far notes may be moved apart so that none covers another: ours are of one size, theirs are not. */
const APART = [1, 1.15, 1.35, 1.6, 2, 2.5, 3] as const;

/** Their shapes as notes that lie to each other as they did. What is in a frame that names a field goes there, all else to `otherwise`. */
export function notesOfShapes(shapes: readonly BoardShape[], otherwise: PlaceKey): BoardNotes {
  const inOrder = shapes.filter(isSomewhere).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const read = inOrder.flatMap((shape) => {
    const text = cleanText(cleanCell(cleanPasted(shape.text)).trim());
    const named = shape.frame === null ? null : fieldOfHeading(shape.frame);
    return text === "" ? [] : [{ shape, text, named, field: named?.field ?? otherwise }];
  });
  const short = read.filter(({ text }) => text.length <= IMPORT_LIMITS.textLength);
  const places = new Map<BoardShape, Point>();
  for (const field of new Set(short.map((one) => one.field))) {
    const mine = short.filter((one) => one.field === field).map(({ shape }) => shape);
    for (const [shape, place] of asTheyLay(mine, FIELD_WIDTH[field])) places.set(shape, place);
  }
  const notes = short.map(({ shape, text, named, field }): ImportedNote => {
    const title = named ? "" : cleanTitle(cleanCell(cleanPasted(shape.frame ?? ""))).trim();
    const at = places.get(shape);
    const facet = named?.facet ?? null;
    return {
      field,
      facet: facet !== null && FACETS_OF[field].includes(facet) ? facet : null,
      text,
      evidence: "assumption",
      source: "",
      colour: shape.colour,
      place: at ? { field, x: Math.round(at.x), y: Math.round(at.y) } : null,
      ...(title !== "" && { cluster: { key: title.toLowerCase(), title } }),
    };
  });
  return { notes, leftOut: read.length - short.length };
}

function isSomewhere({ x, y, width, height }: Rect): boolean {
  return [x, y, width, height].every((value) => Number.isFinite(value) && Math.abs(value) <= FARTHEST);
}

/** Places in a field, from its corner; none where they would not fit into its width, or cover each other. */
function asTheyLay(
  shapes: readonly BoardShape[],
  fieldWidth: number,
): readonly (readonly [BoardShape, Point])[] {
  const [left, top] = [Math.min(...shapes.map(({ x }) => x)), Math.min(...shapes.map(({ y }) => y))];
  // A shape of the usual size becomes one of our notes.
  const across = NOTE_WIDTH / Math.max(1, middleOf(shapes.map(({ width }) => width)));
  const down = NOTE_HEIGHT / Math.max(1, middleOf(shapes.map(({ height }) => height)));
  for (const apart of APART) {
    const rects = shapes.map(({ x, y }) => ({
      x: FIELD_PADDING + (x - left) * across * apart,
      y: FIELD_HEADER + (y - top) * down * apart,
      width: NOTE_WIDTH,
      height: NOTE_HEIGHT,
    }));
    if (rects.some(({ x, width }) => x + width > fieldWidth)) return [];
    if (areClear(rects))
      return shapes.map((shape, index) => [shape, rects[index] ?? { x: 0, y: 0 }] as const);
  }
  return [];
}

function areClear(rects: readonly Rect[]): boolean {
  return rects.every((rect, index) => !rects.slice(index + 1).some((other) => overlaps(rect, other)));
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
