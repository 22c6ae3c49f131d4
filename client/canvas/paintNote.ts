import { NOTE_WIDTH, type Rect } from "../../model/fieldLayout.ts";
import { NOTE_FOOT, NOTE_PADDING } from "../../model/noteText.ts";
import type { ColourScheme } from "../../model/palette.ts";
import { isRightToLeft } from "../../model/writingDirection.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import type { DotMark } from "../state/voting.ts";
import { type BoardLook, baseline, font } from "./boardLook.ts";
import { paintDots } from "./paintDots.ts";
import { paintFoot } from "./paintNoteFoot.ts";
import { paintNoteImage } from "./paintNoteImage.ts";
import { paintReactions } from "./paintReactions.ts";
import { paintLock } from "./paintTag.ts";

/** How much of a note is worth drawing: everything, its lines as bars, or a plain piece of paper. */
export type Detail = "full" | "bars" | "plain";

export const NOTE_RADIUS = 6;
/** Below and beside the paper; what is repainted when a note changes must include it. */
export const SHADOW_REACH = 4;

/** Flat shapes instead of a blur, which would double the price of every frame. */
const SHADOW_COLOURS: Readonly<Record<ColourScheme, string>> = {
  light: "rgba(70, 52, 26, 0.075)",
  dark: "rgba(0, 0, 0, 0.22)",
};
/** Each layer of the shadow: how far below the paper, how much narrower on each side. */
const SHADOW_LAYERS = [
  { below: 4, inset: 1.5 },
  { below: 2.5, inset: 0.5 },
  { below: 1.2, inset: -0.4 },
] as const;

/** Note widths on screen (CSS pixels) below which text, then lines, are not told apart. */
const LIMITS_AT_REST = { bars: 24, plain: 10 } as const;
const LIMITS_IN_MOTION = { bars: 48, plain: 20 } as const;

/** With more notes than this in view nobody reads one while the zoom changes, and their text takes longer than a frame. */
const MOST_TEXTS_IN_MOTION = 100;

/** `shown`: how many notes are painted in every frame while the zoom changes. */
export function detailFor(zoom: number, inMotion: boolean, shown = 0): Detail {
  const width = NOTE_WIDTH * zoom;
  const limits = inMotion ? LIMITS_IN_MOTION : LIMITS_AT_REST;
  if (width < limits.plain) return "plain";
  return width < limits.bars || (inMotion && shown > MOST_TEXTS_IN_MOTION) ? "bars" : "full";
}

/** Paints one note where its record has it. The context's unit is the map unit. */
export function paintNote(
  context: CanvasRenderingContext2D,
  record: NoteRecord,
  look: BoardLook,
  detail: Detail,
  dots: DotMark | null,
): void {
  const { rect, note } = record;
  const paint = look.palette.notes[note.colour];
  if (record.stack && detail !== "plain") paintSheetBehind(context, rect, paint);
  if (note.hidden) return paintGhost(context, record, look, detail);
  if (detail === "plain") {
    context.fillStyle = paint.fill;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    if (note.image) paintImage(context, record, look, detail);
    return;
  }
  if (detail === "bars") paintPlainPaper(context, rect, paint, look.scheme);
  else paintPaper(context, rect, paint, look.scheme);
  if (record.seenBy === "me") paintPrivateEdge(context, rect, look);
  if (note.image) paintImage(context, record, look, detail);
  if (detail === "bars") return paintBars(context, record, look);
  paintText(context, record, look);
  paintFoot(context, record, look, dots);
  if (note.locked) paintLock(context, { x: rect.x + rect.width - 13, y: rect.y + 9 }, look.palette.noteMark);
  if (record.reactions) {
    const free = note.locked ? { ...rect, width: rect.width - LOCK_ROOM } : rect;
    paintReactions(context, free, record.reactions, look);
  }
  if (dots) paintDots(context, rect, dots, paint.fill, look);
}

/** What the lock takes of the upper edge, where reactions stand too. */
const LOCK_ROOM = 16;

/** How far the sheet behind a stack's front can be seen: no farther than the shadow reaches. */
const BEHIND = 3.5;

/** The edge of a second sheet, for what lies behind. */
function paintSheetBehind(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  paint: { readonly fill: string; readonly edge: string },
): void {
  context.fillStyle = paint.fill;
  context.strokeStyle = paint.edge;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x + BEHIND, y + BEHIND, width - 0.5, height - 0.5, NOTE_RADIUS);
  context.fill();
  context.stroke();
}

/** Mine alone, by its shape: a dashed line all around. */
function paintPrivateEdge(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  look: BoardLook,
): void {
  context.strokeStyle = look.palette.noteMark;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.beginPath();
  context.roundRect(x + 2.5, y + 2.5, width - 5, height - 5, NOTE_RADIUS - 2);
  context.stroke();
  context.setLineDash([]);
}

/** A note that a facilitator has hidden, as facilitators see it: no paper, only its outline and its words. */
function paintGhost(
  context: CanvasRenderingContext2D,
  record: NoteRecord,
  look: BoardLook,
  detail: Detail,
): void {
  const { x, y, width, height } = record.rect;
  context.strokeStyle = look.palette.hint;
  context.lineWidth = 1.5;
  context.setLineDash([5, 5]);
  context.beginPath();
  context.roundRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, NOTE_RADIUS);
  context.stroke();
  context.setLineDash([]);
  const ink = {
    ...look,
    palette: { ...look.palette, noteText: look.palette.hint, noteMark: look.palette.hint },
  };
  if (record.note.image) paintImage(context, record, { ...ink, imageAlpha: GHOST_ALPHA }, detail);
  if (detail === "bars") return paintBars(context, record, ink);
  if (detail === "plain") return;
  paintText(context, record, ink);
  paintStruckEye(context, x + width - 20, y + height - NOTE_FOOT / 2 - 1);
}

/** Of the picture on a hidden note. */
const GHOST_ALPHA = 0.35;

function paintImage(
  context: CanvasRenderingContext2D,
  { rect, fitted, note }: NoteRecord,
  look: BoardLook,
  detail: Detail,
): void {
  const { image: box } = fitted;
  if (!note.image || !box) return;
  paintNoteImage(context, note.image, { ...box, x: rect.x + box.x, y: rect.y + box.y }, look, detail);
}

/** An eye with a stroke through it, about 16 wide, in the context's stroke colour. */
function paintStruckEye(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x - 8, y);
  context.quadraticCurveTo(x, y - 9, x + 8, y);
  context.quadraticCurveTo(x, y + 9, x - 8, y);
  context.moveTo(x + 2, y);
  context.arc(x, y, 2, 0, 2 * Math.PI);
  context.moveTo(x - 6, y + 6);
  context.lineTo(x + 6, y - 6);
  context.stroke();
}

/** A bare piece of paper. */
export function paintPaper(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  paint: { readonly fill: string; readonly edge: string },
  scheme: ColourScheme,
): void {
  context.fillStyle = SHADOW_COLOURS[scheme];
  for (const { below, inset } of SHADOW_LAYERS) {
    context.beginPath();
    context.roundRect(x + inset, y + below, width - 2 * inset, height, NOTE_RADIUS);
    context.fill();
  }
  context.fillStyle = paint.fill;
  context.beginPath();
  context.roundRect(x, y, width, height, NOTE_RADIUS);
  context.fill();
  context.strokeStyle = paint.edge;
  context.globalAlpha *= 0.6;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, NOTE_RADIUS - 0.5);
  context.stroke();
  context.globalAlpha /= 0.6;
}

/** Paper that is small, or in motion: without what is less than a pixel, and a third of the price. */
function paintPlainPaper(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  paint: { readonly fill: string },
  scheme: ColourScheme,
): void {
  context.fillStyle = SHADOW_COLOURS[scheme];
  context.fillRect(x + 3, y + height - 3, width - 6, 6);
  context.fillStyle = paint.fill;
  context.beginPath();
  context.roundRect(x, y, width, height, NOTE_RADIUS);
  context.fill();
}

function paintText(
  context: CanvasRenderingContext2D,
  { rect, fitted, note }: NoteRecord,
  look: BoardLook,
): void {
  const { fontSize, lineHeight } = fitted;
  const isMirrored = isRightToLeft(note.text);
  const x = isMirrored ? rect.x + rect.width - NOTE_PADDING : rect.x + NOTE_PADDING;
  context.fillStyle = look.palette.noteText;
  context.font = font(500, fontSize);
  context.textAlign = isMirrored ? "right" : "left";
  // Where a comma stands in it, and in which order its parts.
  if (isMirrored) context.direction = "rtl";
  fitted.lines.forEach((line, index) => {
    const middle = rect.y + fitted.textTop + (index + 0.5) * lineHeight;
    context.fillText(line, x, baseline(middle, fontSize));
  });
  if (!isMirrored) return;
  context.direction = "ltr";
  context.textAlign = "left";
}

/** Text too small to read, as bars of about its length. */
function paintBars(
  context: CanvasRenderingContext2D,
  { rect, fitted, note }: NoteRecord,
  look: BoardLook,
): void {
  const isMirrored = isRightToLeft(note.text);
  context.fillStyle = look.palette.noteText;
  context.globalAlpha *= 0.45;
  fitted.lines.forEach((line, index) => {
    const width = Math.min(rect.width - 2 * NOTE_PADDING, line.length * fitted.fontSize * 0.54);
    const y = rect.y + fitted.textTop + (index + 0.3) * fitted.lineHeight;
    const x = isMirrored ? rect.x + rect.width - NOTE_PADDING - width : rect.x + NOTE_PADDING;
    if (width > 0) context.fillRect(x, y, width, fitted.lineHeight * 0.4);
  });
  context.globalAlpha /= 0.45;
}
