import type { LinkLine } from "../../model/contradictionLine.ts";
import type { Point } from "../../model/fieldLayout.ts";
import type { LinkRecord } from "../state/linkProjection.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";
import type { Detail } from "./paintNote.ts";

const LINE_WIDTH = 2;
const END_RADIUS = 4;
const LABEL_SIZE = 13;
const SIGN_WIDTH = 20;
const PADDING = 10;

/** Paints a contradiction: a calm line, and a label that names the gap. The context's unit is the map unit. */
export function paintLink(
  context: CanvasRenderingContext2D,
  { link, isStrong }: LinkRecord,
  line: LinkLine,
  look: BoardLook,
  detail: Detail,
): void {
  paintLine(context, line.from, line.to, look.palette.noteMark);
  if (detail === "plain") return;
  const { portrait, noteMark } = look.palette;
  const [fill, ink] = isStrong ? [portrait.text, portrait.fill] : [portrait.fill, portrait.text];
  const { x, y, width, height } = line.label;
  context.fillStyle = fill;
  context.strokeStyle = noteMark;
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fill();
  context.stroke();
  if (detail === "bars") return;
  context.fillStyle = ink;
  const middle = y + height / 2;
  const signAt = link.title === "" ? x + width / 2 - 5 : x + PADDING;
  if (isStrong) paintStar(context, { x: signAt + 5, y: middle }, 6.5);
  else {
    context.font = font(600, LABEL_SIZE + 1);
    context.fillText("≠", signAt, baseline(middle, LABEL_SIZE + 1));
  }
  if (link.title === "") return;
  context.font = font(600, LABEL_SIZE);
  const text = ellipsize(context, link.title, width - 2 * PADDING - SIGN_WIDTH + 4);
  context.fillText(text, x + PADDING + SIGN_WIDTH - 4, baseline(middle, LABEL_SIZE));
}

/** The line alone, as it is while it is being drawn. */
export function paintLine(context: CanvasRenderingContext2D, from: Point, to: Point, colour: string): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = LINE_WIDTH;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  for (const { x, y } of [from, to]) {
    context.beginPath();
    context.arc(x, y, END_RADIUS, 0, 2 * Math.PI);
    context.fill();
  }
}

/** A five-pointed star around a point, in the context's fill colour. */
function paintStar(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const angle = (Math.PI * point) / 5 - Math.PI / 2;
    const reach = point % 2 === 0 ? radius : radius * 0.45;
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.closePath();
  context.fill();
}
