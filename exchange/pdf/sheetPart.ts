import { PALETTES } from "../../model/palette.ts";
import { drawFooter } from "./footer.ts";
import { FOOTER_HEIGHT, type ListFormat } from "./pageFormat.ts";
import { type Desk, openPage, type PaperPart } from "./paperPart.ts";
import type { Pen } from "./pen.ts";
import type { Paper } from "./print.ts";
import { capped, type SheetBlock, textLines } from "./sheetBlock.ts";
import { columnWidthOf, flowSheet, type PlacedSheetBlock } from "./sheetFlow.ts";
import { mutedTag, type Tag } from "./tags.ts";

/** A part that is read in the hand: blocks over the whole width, and below them blocks in columns. */
export interface Sheet {
  /** stands small at the head of all pages but the first */
  readonly name: string;
  /** at the head of the first page, over its whole width */
  readonly lead: readonly SheetBlock[];
  readonly blocks: readonly SheetBlock[];
  readonly columns: number;
}

const { hint } = PALETTES.light;
const NAME_SIZE = 9;
const BELOW_NAME = 14;
const BELOW_LEAD = 12;
const COLUMN_GAP = 28;

/** How wide a column of such a sheet is. */
export function sheetColumnWidth(format: ListFormat, columns: number): number {
  return columnWidthOf({ width: format.width - 2 * format.margin, count: columns, gap: COLUMN_GAP });
}

export function sheetPart(sheet: Sheet, format: ListFormat, paper: Paper): PaperPart {
  const { margin, width, height } = format;
  const inner = width - 2 * margin;
  const lead: PlacedSheetBlock[] = [];
  let y = margin;
  for (const block of sheet.lead) {
    if (lead.length > 0) y += block.before;
    lead.push({ block, x: margin, y, width: inner, isRepeated: false });
    y += block.height;
  }
  const flowed = flowSheet(sheet.blocks, {
    left: margin,
    width: inner,
    count: sheet.columns,
    gap: COLUMN_GAP,
    top: y + (lead.length > 0 ? BELOW_LEAD : 0),
    laterTop: margin + NAME_SIZE + BELOW_NAME,
    bottom: height - margin - FOOTER_HEIGHT - 6,
  });
  const [first = [], ...others] = flowed;
  const pages = [lead.concat(first), ...others];
  return { pages: pages.length, draw: (desk) => drawSheets(pages, sheet.name, format, paper, desk) };
}

function* drawSheets(
  sheets: readonly (readonly PlacedSheetBlock[])[],
  name: string,
  format: ListFormat,
  paper: Paper,
  { pen, root, outline, pagesBefore, pages }: Desk,
): Generator<void> {
  const { margin, width, height } = format;
  const area = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const section = root.open("Sect");
  const shelf = openShelf(section);
  const [running] = capped(textLines(name, area.width, { size: NAME_SIZE, colour: hint }, paper), 1);
  for (const [index, blocks] of sheets.entries()) {
    openPage(pen, format);
    if (index > 0 && running) {
      const style = { size: NAME_SIZE, colour: hint };
      pen.decorate(() => pen.line(running, margin, margin + NAME_SIZE, style), "Pagination");
    }
    for (const placed of blocks) {
      if (placed.block.bookmark !== undefined && !placed.isRepeated) outline().addItem(placed.block.bookmark);
      drawBlock(placed, pen, shelf);
    }
    drawFooter(area, pagesBefore + index + 1, pages, paper, pen);
    yield;
  }
  shelf.close();
  section.end();
}

function drawBlock({ block, isRepeated, ...spot }: PlacedSheetBlock, pen: Pen, shelf: Shelf): void {
  block.draw(spot, pen, isRepeated ? mutedTag(pen) : shelf.tagFor(block.inside));
}

/** Keeps a list or a table open for as long as its entries follow one another, over columns and pages. */
interface Shelf {
  tagFor(inside: SheetBlock["inside"]): Tag;
  close(): void;
}

function openShelf(section: Tag): Shelf {
  let open: { readonly type: "L" | "Table"; readonly tag: Tag } | null = null;
  const close = (): void => {
    open?.tag.end();
    open = null;
  };
  return {
    tagFor(inside) {
      if (inside === undefined) {
        close();
        return section;
      }
      if (open?.type !== inside) {
        close();
        open = { type: inside, tag: section.open(inside) };
      }
      return open.tag;
    },
    close,
  };
}
