import { PALETTES } from "../../model/palette.ts";
import type { MarkShape } from "./markShapes.ts";
import type { Paper } from "./print.ts";
import { drawLines, leadingOf, pieces, type SheetBlock, type TextLook, textLines } from "./sheetBlock.ts";

const { noteText } = PALETTES.light;
const MARK_SIZE = 11;
/** A rule above keeps one entry apart from the next. */
const HAIRLINE = "#e3ded7";

export interface EntryTitle {
  readonly shape: MarkShape;
  readonly colour: string;
  readonly text: string;
  /** right below a heading, which keeps it apart enough */
  readonly isFirst: boolean;
}

/** The title of an entry behind a shape, in as many pieces as a very long one needs. */
export function titleBlocks(
  { shape, colour, text, isFirst }: EntryTitle,
  columnWidth: number,
  paper: Paper,
): SheetBlock[] {
  const look: TextLook = { size: 11, weight: "semibold", colour: noteText, leading: 1.3 };
  const left = MARK_SIZE + 10;
  const above = 8;
  return pieces(textLines(text, columnWidth - left, look, paper)).map((part, index): SheetBlock => {
    const top = index === 0 ? above : 0;
    return {
      height: top + part.length * leadingOf(look),
      before: index === 0 ? 6 : 0,
      keepsNext: 2,
      draw: ({ x, y, width }, pen, tag) => {
        if (index === 0) {
          pen.decorate(() => {
            if (!isFirst) pen.rule(x, y, width, HAIRLINE);
            pen.mark(shape, x, y + top + 1.6, MARK_SIZE, colour);
          });
        }
        tag.add("H3", () => drawLines(part, x + left, y + top, look, pen));
      },
    };
  });
}
