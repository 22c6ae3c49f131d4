import type { Point } from "../../model/fieldLayout.ts";
import { baseline, font } from "./boardLook.ts";

const SIZE = 10.5;
const HEIGHT = 16;
const PADDING = 6;
const LOCK_WIDTH = 11;
const STACK_WIDTH = 13;

const SIGN_WIDTH: Readonly<Record<Tag["sign"], number>> = { lock: LOCK_WIDTH, stack: STACK_WIDTH, none: 0 };

/** A short word on a note, with a sign or without. */
export interface Tag {
  readonly word: string;
  readonly sign: "lock" | "stack" | "none";
  readonly ink: string;
  /** null: only an edge */
  readonly fill: string | null;
}

/** Paints a small label with its left end and middle at `at`. */
export function paintTag(context: CanvasRenderingContext2D, at: Point, tag: Tag): void {
  context.font = font(600, SIZE);
  const sign = SIGN_WIDTH[tag.sign];
  const width = context.measureText(tag.word).width + sign + 2 * PADDING;
  context.beginPath();
  context.roundRect(at.x, at.y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
  if (tag.fill) {
    context.fillStyle = tag.fill;
    context.fill();
  } else {
    context.strokeStyle = tag.ink;
    context.lineWidth = 1;
    context.stroke();
  }
  if (tag.sign === "lock") paintLock(context, { x: at.x + PADDING, y: at.y }, tag.ink);
  if (tag.sign === "stack") paintSheets(context, { x: at.x + PADDING, y: at.y }, tag.ink);
  context.fillStyle = tag.ink;
  context.fillText(tag.word, at.x + PADDING + sign, baseline(at.y, SIZE));
}

/** Two sheets, one behind the other. */
function paintSheets(context: CanvasRenderingContext2D, { x, y }: Point, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 1.2;
  context.beginPath();
  context.roundRect(x, y - 2, 7, 6, 1.2);
  context.moveTo(x + 2.5, y - 4.4);
  context.lineTo(x + 9.4, y - 4.4);
  context.lineTo(x + 9.4, y + 1.5);
  context.stroke();
}

/** A padlock, 8 wide, with its left end and middle at a point. */
export function paintLock(context: CanvasRenderingContext2D, { x, y }: Point, ink: string): void {
  context.fillStyle = ink;
  context.strokeStyle = ink;
  context.lineWidth = 1.4;
  context.beginPath();
  context.roundRect(x, y - 1, 8, 5.5, 1);
  context.fill();
  context.beginPath();
  context.arc(x + 4, y - 1.2, 2.4, Math.PI, 0);
  context.stroke();
}
