import { KANO_CLASSES } from "../../model/kano.ts";
import type { JudgedLine } from "../../model/kanoReport.ts";
import { PALETTES } from "../../model/palette.ts";
import { drawKanoSign } from "./kanoSigns.ts";
import type { KanoWords } from "./kanoWords.ts";
import type { Line } from "./lines.ts";
import type { Pen } from "./pen.ts";
import type { Paper } from "./print.ts";
import { drawLines, leadingOf, type SheetBlock, type TextLook, textLines } from "./sheetBlock.ts";

const { hint, noteText } = PALETTES.light;
const HAIRLINE = "#e3ded7";
const CELL: TextLook = { size: 8.5, colour: noteText };
const HEAD: TextLook = { size: 7.5, weight: "semibold", colour: hint };
const SIGN = 13;
const NUMBER_WIDTH = 22;
const CLASS_WIDTH = 98;
const COUNT_WIDTH = 17;
const BETTER_WIDTH = 48;
const WORSE_WIDTH = 56;
const ANSWERS_WIDTH = 50;
const MOST_TOGETHER = 12;

/** A cell's left edge, from the table's, and whether it holds a number, which then ends at its right edge. */
interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
}

/** All items with the numbers that the chart is made of; the head is repeated on every page. */
export function kanoTable(
  lines: readonly JudgedLine[],
  columnWidth: number,
  words: KanoWords,
  paper: Paper,
): SheetBlock[] {
  const columns = columnsIn(columnWidth, words);
  // A short table stays in one piece.
  const head = headBlock(columns, columnWidth, Math.min(lines.length, MOST_TOGETHER));
  const itemWidth = (columns[1]?.width ?? 0) - 8;
  const rows = lines.map(({ number, item, counts, verdict }): SheetBlock => {
    const title = textLines(item.title, itemWidth, CELL, paper);
    const height = Math.max(title.length * leadingOf(CELL), SIGN) + 7;
    const texts = [
      String(number),
      "",
      words.classes[verdict.class],
      ...KANO_CLASSES.map((one) => String(counts[one])),
      decimal(verdict.better, paper),
      decimal(verdict.worse, paper),
      String(verdict.answers),
    ];
    return {
      height,
      before: 0,
      inside: "Table",
      under: head,
      draw: ({ x, y }, pen, table) => {
        pen.decorate(() => {
          pen.rule(x, y + height, columnWidth, HAIRLINE);
          drawKanoSign(verdict.class, x + (columns[2]?.x ?? 0), y + 2.5, SIGN, pen);
        });
        const tr = table.open("TR");
        for (const [index, column] of columns.entries()) {
          const shift = index === 2 ? SIGN + 5 : 0;
          const cell: readonly Line[] =
            index === 1 ? title : [{ text: texts[index] ?? "", isDivided: false }];
          tr.add("TD", () => drawCell(cell, column, x + shift, y + 3, CELL, pen));
        }
        tr.end();
      },
    };
  });
  return [head, ...rows];
}

function columnsIn(width: number, words: KanoWords): Column[] {
  const fixed = CLASS_WIDTH + KANO_CLASSES.length * COUNT_WIDTH + BETTER_WIDTH + WORSE_WIDTH + ANSWERS_WIDTH;
  const widths: readonly [string, number, boolean][] = [
    [words.number, NUMBER_WIDTH, false],
    [words.item, width - NUMBER_WIDTH - fixed, false],
    [words.className, CLASS_WIDTH, false],
    ...KANO_CLASSES.map((one): [string, number, boolean] => [one, COUNT_WIDTH, true]),
    [words.better, BETTER_WIDTH, true],
    [words.worse, WORSE_WIDTH, true],
    [words.answers, ANSWERS_WIDTH, true],
  ];
  let x = 0;
  return widths.map(([title, one, isNumber]) => {
    const column = { title, x, width: one, isNumber };
    x += one;
    return column;
  });
}

function headBlock(columns: readonly Column[], width: number, keepsNext: number): SheetBlock {
  const height = leadingOf(HEAD) + 7;
  return {
    height,
    before: 14,
    keepsNext,
    inside: "Table",
    draw: ({ x, y }, pen, table) => {
      pen.decorate(() => pen.rule(x, y + height, width, hint));
      const tr = table.open("TR");
      for (const column of columns) {
        const title: Line = { text: column.title, isDivided: false };
        tr.add("TH", () => drawCell([title], column, x, y + 3, HEAD, pen), { heads: "Column" });
      }
      tr.end();
    },
  };
}

function drawCell(
  lines: readonly Line[],
  column: Column,
  x: number,
  y: number,
  look: TextLook,
  pen: Pen,
): void {
  const [first] = lines;
  const width = pen.widthOf(first?.text ?? "", { size: look.size, weight: look.weight ?? "regular" });
  const left = column.isNumber ? x + column.x + column.width - width : x + column.x;
  drawLines(lines, left, y, look, pen);
}

function decimal(value: number | null, { language }: Paper): string {
  if (value === null) return "–";
  const text = value.toFixed(2).replace("-", "−");
  return language === "de" ? text.replace(".", ",") : text;
}
