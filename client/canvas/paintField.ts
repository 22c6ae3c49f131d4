import { FIELD_HEADER, FIELD_PADDING, PORTRAIT_RADIUS, type Rect } from "../../model/fieldLayout.ts";
import { FACETS_OF, type PlaceKey } from "../../model/fields.ts";
import { type Typesetter, wrapText } from "../../model/noteText.ts";
import { facetNames, fieldTitles } from "../i18n/names.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";
import {
  controlsAt,
  controlsWidth,
  FIELD_RADIUS,
  HEADER_MIDDLE,
  TITLE_SIZE,
  titleSize,
} from "./fieldHeader.ts";

/** What a field shows besides its notes. */
export interface FieldContent {
  readonly place: PlaceKey;
  readonly rect: Rect;
  /** asked while the field is empty; else none */
  readonly questions: readonly string[];
  readonly hasNotes: boolean;
  /** one line beside the title */
  readonly line: string;
}

/** Paints what lies in `area` of a field without its notes. The context's unit is the map unit. */
export function paintField(
  context: CanvasRenderingContext2D,
  field: FieldContent,
  look: BoardLook,
  zoom: number,
  area: Rect,
): void {
  const { rect, place } = field;
  const paint = look.palette.fields[place];
  context.fillStyle = paint.fill;
  // Around a note that has moved there is neither title nor edge: setting the title costs more than painting the note.
  if (field.questions.length === 0 && isInside(area, rect)) {
    context.fillRect(area.x, area.y, area.width, area.height);
    return;
  }
  context.strokeStyle = paint.edge;
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, FIELD_RADIUS);
  context.fill();
  // What lies here is set aside, so its frame is only hinted at.
  if (place === "parking") context.setLineDash([7, 6]);
  context.stroke();
  context.setLineDash([]);
  paintTitle(context, field, look, zoom);
  if (field.questions.length > 0) paintQuestions(context, field, look, zoom);
}

/** Map units of a field's frame on its own side. */
const EDGE = 2;

/** Whether an area touches neither the title row nor the edge of a field. */
function isInside({ x, y, width, height }: Rect, field: Rect): boolean {
  return (
    x >= field.x + EDGE &&
    y >= field.y + FIELD_HEADER &&
    x + width <= field.x + field.width - EDGE &&
    y + height <= field.y + field.height - FIELD_RADIUS
  );
}

function paintTitle(
  context: CanvasRenderingContext2D,
  { rect, place, line, hasNotes }: FieldContent,
  look: BoardLook,
  zoom: number,
): void {
  const paint = look.palette.fields[place];
  const title = fieldTitles(look.language)[place];
  const left = rect.x + FIELD_PADDING + 2;
  const middle = rect.y + HEADER_MIDDLE;
  const controls = controlsWidth(zoom, {
    buttons: place !== "parking" ? 2 : controlsAt(zoom, look.pressing) === "one" ? 0 : 1,
    bar: hasNotes && place !== "parking" ? "shown" : "none",
    pressing: look.pressing,
  });
  const room = rect.width - 2 * FIELD_PADDING - controls;
  // One font for every zoom, stretched: while the zoom changes a font of a size of its own in each frame costs more than all notes.
  context.font = font(600, TITLE_SIZE);
  const width = context.measureText(title).width / TITLE_SIZE;
  // The portrait hangs into the middle of this title row.
  const titleRoom = place === "thinksFeels" ? rect.width / 2 - 0.9 * PORTRAIT_RADIUS : room;
  const size = Math.min(titleSize(zoom), titleRoom / width);
  context.fillStyle = paint.title;
  context.textAlign = "left";
  context.save();
  context.translate(left, baseline(middle, size));
  context.scale(size / TITLE_SIZE, size / TITLE_SIZE);
  context.fillText(title, 0, 0);
  context.restore();

  // Beside an enlarged title there is neither room nor anyone who could read it.
  if (size > TITLE_SIZE * 1.25) return;
  const beside = line || facetLine(look, place);
  const smallSize = line ? 14.5 : 13;
  context.font = font(line ? 500 : 400, smallSize);
  context.globalAlpha *= 0.82;
  const start = width * size + (line ? 16 : 12);
  // The portrait hangs into the middle of this title row: the names stand behind it, where there is room for them.
  const behindPortrait = rect.width / 2 + PORTRAIT_RADIUS + 8;
  const from = place === "thinksFeels" ? behindPortrait : start;
  const text = ellipsize(context, beside, room - from);
  // On one baseline with the title, as in a line of text. Half a facet's name says nothing.
  if (line || text === beside) context.fillText(text, left + from, baseline(middle, size));
  context.globalAlpha /= 0.82;
}

function facetLine(look: BoardLook, place: PlaceKey): string {
  return FACETS_OF[place].map((facet) => facetNames(look.language)[facet]).join(" · ");
}

/** Longer lines than this (map units) are hard to follow, and a phone shows no more of a wide field. */
const QUESTION_WIDTH = 528;
const QUESTION_LINE_HEIGHT = 1.42;
const QUESTION_GAP = 0.5;
const SMALLEST_QUESTION_SIZE = 12;

function paintQuestions(
  context: CanvasRenderingContext2D,
  { rect, questions }: FieldContent,
  look: BoardLook,
  zoom: number,
): void {
  const left = rect.x + FIELD_PADDING + 2;
  const top = rect.y + FIELD_HEADER + 4;
  const width = Math.min(QUESTION_WIDTH, rect.width - 2 * FIELD_PADDING - 4);
  const room = rect.y + rect.height - FIELD_PADDING / 2 - top;
  let size = Math.min(20, Math.max(16, 11 / zoom));
  let blocks = breakQuestions(context, questions, width, size);
  while (size > SMALLEST_QUESTION_SIZE && heightOf(blocks, size) > room) {
    size -= 0.5;
    blocks = breakQuestions(context, questions, width, size);
  }
  context.fillStyle = look.palette.hint;
  const lineHeight = size * QUESTION_LINE_HEIGHT;
  let y = top;
  for (const lines of blocks) {
    for (const line of lines) {
      context.fillText(line, left, baseline(y + lineHeight / 2, size));
      y += lineHeight;
    }
    y += size * QUESTION_GAP;
  }
}

/** Sets the context's font to `size`, too. */
function breakQuestions(
  context: CanvasRenderingContext2D,
  questions: readonly string[],
  width: number,
  size: number,
): string[][] {
  context.font = font(400, size);
  const typesetter = plainTypesetter(context, size);
  return questions.map((question) => wrapText(question, width / size, typesetter));
}

function heightOf(blocks: readonly string[][], size: number): number {
  return size * (blocks.flat().length * QUESTION_LINE_HEIGHT + (blocks.length - 1) * QUESTION_GAP);
}

/** Hints are short everyday words: never hyphenated. */
export function plainTypesetter(context: CanvasRenderingContext2D, size: number): Typesetter {
  return {
    widthOf: (text) => context.measureText(text).width / size,
    syllablesOf: (word) => [word],
  };
}
