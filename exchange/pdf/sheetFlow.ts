import type { SheetBlock } from "./sheetBlock.ts";

/** A block in its place; x is its column's left edge, from the page's corner in points. */
export interface PlacedSheetBlock {
  readonly block: SheetBlock;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** said before, at the end of the last column */
  readonly isRepeated: boolean;
}

/** Columns of a page, from where to where they reach. */
export interface Columns {
  readonly left: number;
  readonly width: number;
  readonly count: number;
  readonly gap: number;
  readonly top: number;
  /** on all pages but the first */
  readonly laterTop: number;
  readonly bottom: number;
}

export function columnWidthOf({ width, count, gap }: Pick<Columns, "width" | "count" | "gap">): number {
  return (width - (count - 1) * gap) / count;
}

/** Puts blocks into columns and columns onto pages; columns of a single page are made as even as they can be. */
export function flowSheet(blocks: readonly SheetBlock[], columns: Columns): PlacedSheetBlock[][] {
  const pages = flow(blocks, columns);
  if (pages.length > 1 || columns.count === 1) return pages;
  let [fits, toLow] = [columns.bottom, columns.top];
  while (fits - toLow > 1) {
    const middle = (fits + toLow) / 2;
    if (fillsOnePage(flow(blocks, { ...columns, bottom: middle }), middle)) fits = middle;
    else toLow = middle;
  }
  return flow(blocks, { ...columns, bottom: fits });
}

function fillsOnePage(pages: readonly (readonly PlacedSheetBlock[])[], bottom: number): boolean {
  return pages.length === 1 && (pages[0] ?? []).every(({ block, y }) => y + block.height <= bottom);
}

function flow(blocks: readonly SheetBlock[], columns: Columns): PlacedSheetBlock[][] {
  const width = columnWidthOf(columns);
  const pages: PlacedSheetBlock[][] = [[]];
  let column = 0;
  let y = columns.top;
  const start = (): number => (pages.length === 1 ? columns.top : columns.laterTop);
  const put = (block: SheetBlock, isRepeated: boolean): void => {
    const x = columns.left + column * (width + columns.gap);
    pages.at(-1)?.push({ block, x, y, width, isRepeated });
    y += block.height;
  };
  for (const [index, block] of blocks.entries()) {
    const before = y > start() ? block.before : 0;
    if (y > start() && y + before + heightWith(blocks, index) > columns.bottom) {
      column += 1;
      if (column === columns.count) {
        pages.push([]);
        column = 0;
      }
      y = start();
      if (block.under) put(block.under, true);
    } else {
      y += before;
    }
    put(block, false);
  }
  return pages;
}

/** Its height and that of those it keeps beside it. */
function heightWith(blocks: readonly SheetBlock[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  let height = block.height;
  let last = index + (block.keepsNext ?? 0);
  for (let next = index + 1; next <= last; next += 1) {
    const follower = blocks[next];
    if (!follower) break;
    height += follower.before + follower.height;
    last = Math.max(last, next + (follower.keepsNext ?? 0));
  }
  return height;
}
