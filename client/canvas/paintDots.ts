import type { Rect } from "../../model/fieldLayout.ts";
import { NOTE_FOOT } from "../../model/noteText.ts";
import { dotControl } from "../geometry/dotControl.ts";
import type { DotMark } from "../state/voting.ts";
import { type BoardLook, baseline, font } from "./boardLook.ts";

const SIZE = 12.5;
const DOT_RADIUS = 5;

/** The points of a note at the right end of its foot: mine to give and take, or how many it got. */
export function paintDots(
  context: CanvasRenderingContext2D,
  note: Rect,
  mark: DotMark,
  paper: string,
  look: BoardLook,
): void {
  switch (mark.kind) {
    case "ballot":
      return paintControl(context, note, mark, paper, look);
    case "total":
      return paintTotal(context, note, mark.points, look);
  }
}

function paintControl(
  context: CanvasRenderingContext2D,
  note: Rect,
  { own, isFull }: Extract<DotMark, { kind: "ballot" }>,
  paper: string,
  look: BoardLook,
): void {
  const { frame, take, give } = dotControl(note, own);
  const ink = look.palette.noteText;
  const middle = frame.y + frame.height / 2;
  context.strokeStyle = ink;
  context.lineWidth = 1.2;
  context.beginPath();
  context.roundRect(frame.x, frame.y, frame.width, frame.height, frame.height / 2);
  context.fillStyle = own > 0 ? look.palette.portrait.fill : paper;
  context.fill();
  context.stroke();
  if (take) line(context, take.x + 9, middle, take.x + 17, middle);
  const dotX = give.x + (own > 0 ? 8 : 14);
  const onPaper = own > 0 ? look.palette.portrait.text : ink;
  context.strokeStyle = onPaper;
  context.fillStyle = onPaper;
  context.beginPath();
  context.arc(dotX, middle, DOT_RADIUS, 0, 2 * Math.PI);
  if (own > 0) context.fill();
  else context.stroke();
  if (own > 0) number(context, own, dotX + DOT_RADIUS + 3, middle);
  if (isFull) context.globalAlpha *= 0.35;
  const plusX = frame.x + frame.width - 14;
  line(context, plusX - 4.5, middle, plusX + 4.5, middle);
  line(context, plusX, middle - 4.5, plusX, middle + 4.5);
  if (isFull) context.globalAlpha /= 0.35;
}

/** Width of a total's badge with as many digits as `points` has. */
export function totalWidth(points: number): number {
  return 2 * DOT_RADIUS + 18 + String(points).length * 8;
}

function paintTotal(context: CanvasRenderingContext2D, note: Rect, points: number, look: BoardLook): void {
  const width = totalWidth(points);
  const middle = note.y + note.height - NOTE_FOOT / 2 - 2;
  const x = note.x + note.width - 6 - width;
  context.fillStyle = look.palette.portrait.text;
  context.beginPath();
  context.roundRect(x, middle - 10, width, 20, 10);
  context.fill();
  context.fillStyle = look.palette.portrait.fill;
  context.beginPath();
  context.arc(x + 12, middle, DOT_RADIUS, 0, 2 * Math.PI);
  context.fill();
  number(context, points, x + 20, middle);
}

function number(context: CanvasRenderingContext2D, value: number, x: number, middle: number): void {
  context.font = font(600, SIZE);
  context.fillText(String(value), x, baseline(middle, SIZE));
}

function line(context: CanvasRenderingContext2D, x: number, y: number, toX: number, toY: number): void {
  context.lineWidth = 1.8;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
}
