import { PALETTES } from "../../model/palette.ts";
import type { Paper } from "./print.ts";
import { drawLines, leadingOf, type SheetBlock, type TextLook, textLines } from "./sheetBlock.ts";

const { hint, noteText, fields } = PALETTES.light;
const TRACK = "#f0ece6";
const BAR_HEIGHT = 6;

export interface BarRow {
  /** in front of it: a rank, or nothing */
  readonly number: string;
  readonly text: string;
  /** small, below it */
  readonly remark: string;
  readonly count: number;
  readonly countText: string;
}

const NUMBER_WIDTH = 22;
/** For bar and count, of the column's width. */
const BAR_SHARE = 0.42;
/** More lines of a note than a result needs to be known by; its whole text stands in the list. */
const MOST_LINES = 12;

/** What was counted, each with a bar as long as its share of `most`, and the number in words at its end. */
export function barRows(
  rows: readonly BarRow[],
  columnWidth: number,
  size: number,
  paper: Paper,
): SheetBlock[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const hasNumbers = rows.some(({ number }) => number !== "");
  const left = hasNumbers ? NUMBER_WIDTH : 0;
  const barWidth = columnWidth * BAR_SHARE;
  const textWidth = columnWidth - barWidth - left - 16;
  const look: TextLook = { size, colour: noteText };
  const small: TextLook = { size: 8, colour: hint };
  const countWidth = Math.max(
    ...rows.map(({ countText }) => paper.fonts.widthOf(countText, "semibold") * 9),
    0,
  );
  const track = barWidth - countWidth - 8;
  return rows.map(({ number, text, remark, count, countText }, index): SheetBlock => {
    const all = textLines(text, textWidth, look, paper);
    const cut = all.slice(0, MOST_LINES);
    const last = cut.at(-1);
    const lines =
      last && all.length > MOST_LINES
        ? [...cut.slice(0, -1), { text: `${last.text} …`, isDivided: false }]
        : cut;
    const remarks = textLines(remark, textWidth, small, paper);
    return {
      height: lines.length * leadingOf(look) + remarks.length * leadingOf(small) + 5,
      before: 0,
      keepsNext: index === 0 && rows.length > 1 ? 1 : 0,
      inside: "L",
      draw: ({ x, y }, pen, list) => {
        const bar = {
          x: x + columnWidth - barWidth,
          y: y + leadingOf(look) / 2 - BAR_HEIGHT / 2,
          height: BAR_HEIGHT,
        };
        pen.decorate(() => {
          pen.box({ ...bar, width: track }, 3, TRACK);
          const width = (count / most) * track;
          if (width > 0) pen.box({ ...bar, width: Math.max(width, BAR_HEIGHT) }, 3, fields.seesHears.title);
        });
        const item = list.open("LI");
        if (number) {
          item.add("Lbl", () =>
            pen.text(number, x + 2, y + leadingOf(look) / 2 + size * 0.36, { size: 8.5, colour: hint }),
          );
        }
        item.add("LBody", () => drawLines(lines, x + left, y, look, pen));
        if (remarks.length > 0) {
          item.add("LBody", () =>
            drawLines(remarks, x + left, y + lines.length * leadingOf(look), small, pen),
          );
        }
        const style = { size: 9, weight: "semibold", colour: noteText } as const;
        const right = x + columnWidth - pen.widthOf(countText, style);
        item.add("LBody", () => pen.text(countText, right, y + leadingOf(look) / 2 + 3.3, style));
        item.end();
      },
    };
  });
}
