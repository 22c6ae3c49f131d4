import { PALETTES } from "../../model/palette.ts";
import type { Line } from "./lines.ts";
import { MARK_BOX, type MarkShape } from "./markShapes.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { Paper } from "./print.ts";
import {
  capped,
  drawLines,
  leadingOf,
  pieces,
  type SheetBlock,
  type TextLook,
  textBlock,
  textLines,
} from "./sheetBlock.ts";

const { portrait, hint, noteText, noteMark } = PALETTES.light;

export interface RowLook {
  readonly size: number;
  readonly labelWidth: number;
  /** from the column's left edge */
  readonly indent: number;
}

/** Of a name that somebody gave to a survey. */
const MOST_HEAD_LINES = 3;

/** The heading of a part, over the whole width, and below it in small words how much there is. */
export function partHead(
  {
    title,
    facts,
    bookmark,
  }: { readonly title: string; readonly facts: string; readonly bookmark: string | null },
  { width, margin, titleSize }: ListFormat,
  paper: Paper,
): SheetBlock {
  const look: TextLook = { size: titleSize, weight: "semibold", colour: portrait.text, leading: 1.2 };
  const small: TextLook = { size: 9, colour: hint };
  const lines = capped(textLines(title, width - 2 * margin, look, paper), MOST_HEAD_LINES);
  const factLines = textLines(facts, width - 2 * margin, small, paper);
  const below = lines.length * leadingOf(look);
  const block: SheetBlock = {
    height: below + (factLines.length > 0 ? 3 + factLines.length * leadingOf(small) : 0),
    before: 0,
    keepsNext: 1,
    draw: ({ x, y }, pen, tag) => {
      tag.add("H1", () => drawLines(lines, x, y, look, pen));
      if (factLines.length > 0) tag.add("P", () => drawLines(factLines, x, y + below + 2, small, pen));
    },
  };
  return bookmark === null ? block : { ...block, bookmark };
}

/** A coloured bar with the name of what follows, and at its right end how many there are. */
export function barBlock(
  name: string,
  facts: string,
  { fill, title }: { readonly fill: string; readonly title: string },
  before = 18,
  bookmark: string | null = null,
): SheetBlock {
  const height = 24;
  return {
    ...(bookmark !== null && { bookmark }),
    height,
    before,
    keepsNext: 2,
    draw: ({ x, y, width }, pen, tag) => {
      const small = { size: 8.5, colour: title };
      pen.decorate(() => pen.box({ x, y, width, height }, 5, fill));
      tag.add("H2", () => pen.text(name, x + 9, y + 16, { size: 11, weight: "semibold", colour: title }));
      if (facts)
        tag.add("P", () => pen.text(facts, x + width - 9 - pen.widthOf(facts, small), y + 16, small));
    },
  };
}

/** A label and what there is to say, beside each other; long texts go on in the next column. */
export function labelRows(
  label: string,
  text: string,
  columnWidth: number,
  look: RowLook,
  paper: Paper,
): SheetBlock[] {
  const { size, labelWidth, indent } = look;
  const style: TextLook = { size, colour: noteText };
  const labelStyle: TextLook = { size: 8.5, colour: hint };
  const lines = textLines(text, columnWidth - labelWidth - indent, style, paper);
  if (lines.length === 0) return [];
  const labelLines = textLines(label, labelWidth - 8, labelStyle, paper);
  return pieces(lines).map((part, index, all): SheetBlock => {
    const least = index === 0 ? labelLines.length * leadingOf(labelStyle) + 1 : 0;
    return {
      height: Math.max(part.length * leadingOf(style), least),
      before: index === 0 ? 5 : 0,
      keepsNext: index === 0 && all.length > 1 ? 1 : 0,
      draw: ({ x, y }, pen, tag) => {
        if (index === 0) tag.add("P", () => drawLines(labelLines, x + indent, y + 0.9, labelStyle, pen));
        tag.add("P", () => drawLines(part, x + indent + labelWidth, y, style, pen));
      },
    };
  });
}

/** An entry of a list behind a small shape, with a remark below it; long texts go on in the next column. */
export function markRows(
  { shape, text, remark }: { readonly shape: MarkShape; readonly text: string; readonly remark: string },
  columnWidth: number,
  { size, indent, before }: { readonly size: number; readonly indent: number; readonly before: number },
  paper: Paper,
): SheetBlock[] {
  const style: TextLook = { size, colour: noteText };
  const small: TextLook = { size: 8, colour: hint };
  const mark = size * 0.86;
  const left = indent + mark + 6;
  const lines = pieces(textLines(text, columnWidth - left, style, paper));
  const remarkLines = textLines(remark, columnWidth - left, small, paper);
  return lines.map((part, index): SheetBlock => {
    const isLast = index === lines.length - 1;
    const below = part.length * leadingOf(style);
    return {
      height: below + (isLast ? remarkLines.length * leadingOf(small) : 0),
      before: index === 0 ? before : 0,
      inside: "L",
      draw: ({ x, y }, pen, list) => {
        if (index === 0) {
          const top = y + leadingOf(style) / 2 + size * 0.36 - mark * ((MARK_BOX - 1) / MARK_BOX);
          pen.decorate(() => pen.mark(shape, x + indent, top, mark, noteMark));
        }
        const item = list.open("LI");
        item.add("LBody", () => drawLines(part, x + left, y, style, pen));
        if (isLast && remarkLines.length > 0) {
          item.add("LBody", () => drawLines(remarkLines, x + left, y + below, small, pen));
        }
        item.end();
      },
    };
  });
}

/** Says above what goes on in a new column what it belongs to. What the blocks begin with says so itself. */
export function reminded(
  blocks: readonly SheetBlock[],
  name: string,
  width: number,
  paper: Paper,
): SheetBlock[] {
  const style = { size: 8.5, weight: "semibold", colour: hint } as const;
  const end = ` – ${paper.words.continued}`;
  const room = width - paper.fonts.widthOf(`${end} …`, style.weight) * style.size;
  const [start] = capped(textLines(name, room, style, paper), 1);
  if (!start) return [...blocks];
  const line: Line = { text: start.text + end, isDivided: false };
  const under: SheetBlock = {
    height: 16,
    before: 0,
    draw: ({ x, y }, pen, tag) => tag.add("P", () => drawLines([line], x, y, style, pen)),
  };
  return blocks.map((block, index) => (index === 0 || block.under ? block : { ...block, under }));
}

/** A small heading inside a part. */
export function smallHead(text: string, width: number, paper: Paper, before = 8): SheetBlock {
  const look = { size: 8.5, weight: "semibold", colour: hint } as const;
  return textBlock(text, width, { type: "P", before, keepsNext: 1, ...look }, paper);
}
