import { type Line, linesOf } from "./lines.ts";
import type { Pen, TextStyle } from "./pen.ts";
import type { Paper } from "./print.ts";
import type { Tag } from "./tags.ts";
import type { Weight } from "./textRuns.ts";

/** Where a block stands: the upper left corner and its column's width, in points. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One thing on a sheet that is never divided: a heading, a row, a few lines of text. */
export interface SheetBlock {
  readonly height: number;
  /** room above it, except at the top of a column */
  readonly before: number;
  /** as many of the blocks after it stand in the same column */
  readonly keepsNext?: number;
  /** set on the page on which it stands */
  readonly bookmark?: string;
  /** consecutive blocks in an element of one kind share it: entries of a list, rows of a table */
  readonly inside?: "L" | "Table";
  /** repeated above it where it begins a column, as decoration */
  readonly under?: SheetBlock;
  draw(spot: Spot, pen: Pen, tag: Tag): void;
}

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly weight?: Weight;
  /** of the font size */
  readonly leading?: number;
}

const LEADING = 1.36;

export function leadingOf({ size, leading = LEADING }: TextLook): number {
  return size * leading;
}

/** The lines of a text in a column; blank lines of the writer's are kept as one. */
export function textLines(text: string, width: number, look: TextLook, { typesetters }: Paper): Line[] {
  const clean = text.trim().replace(/\s*\n(\s*\n)+/g, "\n\n");
  return clean === "" ? [] : linesOf(clean, width, look.size, typesetters[look.weight ?? "regular"]);
}

/** A name is no text: of one that fills a page, as much is shown as one needs to know what it is. */
export function capped(lines: readonly Line[], most: number): readonly Line[] {
  const last = lines[most - 1];
  if (lines.length <= most || !last) return lines;
  const text = last.isDivided ? last.text.slice(0, -1) : last.text;
  return [...lines.slice(0, most - 1), { text: `${text}…`, isDivided: false }];
}

/** Draws lines below each other; `top` is the upper edge of the first. */
export function drawLines(lines: readonly Line[], x: number, top: number, look: TextLook, pen: Pen): void {
  const style: TextStyle = { size: look.size, colour: look.colour, weight: look.weight ?? "regular" };
  const leading = leadingOf(look);
  // Capitals of the first line stand where the edge is, as far as the leading leaves room for it.
  const first = top + leading / 2 + look.size * 0.36;
  lines.forEach((line, index) => {
    if (line.text !== "") pen.line(line, x, first + index * leading, style);
  });
}

/** A text in one piece: for what is short. */
export function textBlock(
  text: string,
  width: number,
  {
    type = "P",
    before = 0,
    keepsNext = 0,
    ...look
  }: TextLook & { type?: string; before?: number; keepsNext?: number },
  paper: Paper,
): SheetBlock {
  const lines = textLines(text, width, look, paper);
  return {
    height: lines.length * leadingOf(look),
    before,
    keepsNext,
    draw: ({ x, y }, pen, tag) => tag.add(type, () => drawLines(lines, x, y, look, pen)),
  };
}

/** As many lines as stay together when a long text goes over to the next column. */
const TOGETHER = 4;

/** A text in pieces of a few lines, so that it can go on in the next column; a single last line is not left alone. */
export function pieces<T>(lines: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < lines.length; at += TOGETHER) parts.push(lines.slice(at, at + TOGETHER));
  const last = parts.at(-1);
  if (parts.length > 1 && last?.length === 1) {
    parts.pop();
    parts.at(-1)?.push(...last);
  }
  return parts.length > 0 ? parts : [[]];
}

export function space(height: number): SheetBlock {
  return { height, before: 0, draw: () => undefined };
}
