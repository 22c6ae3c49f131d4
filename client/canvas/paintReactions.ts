import type { Rect } from "../../model/fieldLayout.ts";
import { countOf } from "../state/reactionMarks.ts";
import type { ReactionMark } from "../state/reactionReader.ts";
import { type BoardLook, baseline, font } from "./boardLook.ts";

const SIGN = 12;
const STEP = 14;
/** From the paper's edge: the signs stand where no text does. */
const EDGE = 7;
const TOP = 2;
const COUNT_SIZE = 10.5;
/** Of the square in which signs are drawn. */
const SIGN_SQUARE = 24;

const paths = new Map<string, Path2D>();

function pathOf(shape: string): Path2D {
  const path = paths.get(shape) ?? new Path2D(shape);
  paths.set(shape, path);
  return path;
}

/** At the upper right, above the text: how people reacted, and how often in all. */
export function paintReactions(
  context: CanvasRenderingContext2D,
  { x, y, width }: Rect,
  marks: readonly ReactionMark[],
  look: BoardLook,
): void {
  const count = countOf(marks);
  let right = x + width - EDGE;
  if (count > 1) {
    context.font = font(600, COUNT_SIZE);
    context.fillStyle = look.palette.noteMark;
    const words = String(count);
    right -= context.measureText(words).width;
    context.fillText(words, right, baseline(y + TOP + SIGN / 2, COUNT_SIZE));
    right -= 3;
  }
  for (const { sign } of marks.toReversed()) {
    context.save();
    context.translate(right - SIGN, y + TOP);
    context.scale(SIGN / SIGN_SQUARE, SIGN / SIGN_SQUARE);
    context.fillStyle = sign.fill;
    context.fill(pathOf(sign.shape));
    context.strokeStyle = look.palette.noteText;
    context.lineWidth = 2;
    context.lineCap = "round";
    context.stroke(pathOf(sign.shape));
    context.stroke(pathOf(sign.lines));
    context.restore();
    right -= STEP;
  }
}
