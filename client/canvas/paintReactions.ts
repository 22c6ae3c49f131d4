import type { Rect } from "../../model/fieldLayout.ts";
import { REACTION_COUNT_SIZE, REACTION_SIGN, reactionRow, SIGN_SQUARE } from "../../model/reactionRow.ts";
import { countOf } from "../state/reactionMarks.ts";
import type { ReactionMark } from "../state/reactionReader.ts";
import { type BoardLook, baseline, font } from "./boardLook.ts";

const paths = new Map<string, Path2D>();

function pathOf(shape: string): Path2D {
  const path = paths.get(shape) ?? new Path2D(shape);
  paths.set(shape, path);
  return path;
}

/** At the upper right, above the text: how people reacted, and how often in all. */
export function paintReactions(
  context: CanvasRenderingContext2D,
  paper: Rect,
  marks: readonly ReactionMark[],
  look: BoardLook,
): void {
  const count = countOf(marks);
  const words = count > 1 ? String(count) : "";
  context.font = font(600, REACTION_COUNT_SIZE);
  const row = reactionRow(paper, marks.length, words ? context.measureText(words).width : 0);
  context.fillStyle = look.palette.noteMark;
  if (words) context.fillText(words, row.count.x, baseline(row.count.y, REACTION_COUNT_SIZE));
  marks.forEach(({ sign }, index) => {
    const { x, y } = row.signs[index] ?? paper;
    context.save();
    context.translate(x, y);
    context.scale(REACTION_SIGN / SIGN_SQUARE, REACTION_SIGN / SIGN_SQUARE);
    context.fillStyle = sign.fill;
    context.fill(pathOf(sign.shape));
    context.strokeStyle = look.palette.noteText;
    context.lineWidth = 2;
    context.lineCap = "round";
    context.stroke(pathOf(sign.shape));
    context.stroke(pathOf(sign.lines));
    context.restore();
  });
}
