import { FACET_NAMES } from "../../model/fieldNames.ts";
import { FACETS_OF, type FacetKey, PLACES, type PlaceKey } from "../../model/fields.ts";
import { occurrenceWords } from "../occurrenceWords.ts";
import { pictureWords } from "../pictureWords.ts";
import { reactionLine } from "../reactionWords.ts";
import { type Line, linesOf } from "./lines.ts";
import type { NumberedNote } from "./mapPage.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { Print } from "./print.ts";

/** One thing in the list, `height` points tall; rows are divided where they are taller than what is left. */
export type ListBlock =
  | {
      readonly kind: "field";
      readonly field: PlaceKey;
      readonly count: number;
      /** repeated at the top of a column, so that everybody sees where they are */
      readonly isContinued: boolean;
      readonly height: number;
    }
  | {
      readonly kind: "facet";
      readonly field: PlaceKey;
      readonly name: string;
      readonly facet: FacetKey | null;
      readonly isContinued: boolean;
      readonly height: number;
    }
  | ListRow;

export interface ListRow extends NumberedNote {
  readonly kind: "row";
  readonly lines: readonly Line[];
  readonly source: readonly Line[];
  /** of a row that goes on in another column, all but the first part */
  readonly isContinued: boolean;
  readonly height: number;
}

export interface PlacedBlock {
  readonly block: ListBlock;
  /** points from the page's upper left corner */
  readonly x: number;
  readonly y: number;
}

/** Measures inside a column, in points. */
export const LIST = {
  /** for numbers up to four digits */
  numberWidth: 36,
  /** for mark and name of the evidence at the right */
  evidenceWidth: 88,
  fieldHeight: 24,
  /** above a field's bar, except at the top of a column */
  fieldSpace: 16,
  facetHeight: 20,
  rowPadding: 4,
  sourceSize: 8,
} as const;

export const rowLeading = (format: ListFormat): number => format.textSize * 1.36;
const SOURCE_LEADING = LIST.sourceSize * 1.4;

export function columnWidth(format: ListFormat): number {
  return (format.width - 2 * format.margin - (format.columns - 1) * format.columnGap) / format.columns;
}

/** Every note as a block under its field and facet, in reading order. */
export function listBlocks(notes: readonly NumberedNote[], format: ListFormat, print: Print): ListBlock[] {
  const blocks: ListBlock[] = [];
  for (const field of PLACES) {
    const mine = notes.filter(({ note }) => note.place.field === field);
    if (mine.length === 0) continue;
    blocks.push({ kind: "field", field, count: mine.length, isContinued: false, height: LIST.fieldHeight });
    for (const facet of [...FACETS_OF[field], null]) {
      const rows = mine.filter(({ note }) => note.facet === facet);
      if (rows.length === 0) continue;
      const name = facet ? FACET_NAMES[print.language][facet] : print.words.withoutFacet;
      if (mine.some(({ note }) => note.facet !== null)) {
        blocks.push({ kind: "facet", field, facet, name, isContinued: false, height: LIST.facetHeight });
      }
      for (const row of rows) blocks.push(listRow(row, format, print));
    }
  }
  return blocks;
}

function listRow({ note, number }: NumberedNote, format: ListFormat, print: Print): ListRow {
  const { words, typesetters } = print;
  const width = columnWidth(format) - LIST.numberWidth - LIST.evidenceWidth;
  const text = note.text.trim().replace(/\s*\n(\s*\n)+/g, "\n\n");
  const lines = linesOf(text, width, format.textSize, typesetters.regular);
  const author = print.authorName?.(note) ?? "";
  const cluster = print.clusterTitle(note);
  const about = [
    occurrenceWords(note, print.occurrences, words),
    cluster && `${words.cluster}: ${cluster}`,
    note.source.trim() && `${words.source}: ${note.source.trim()}`,
    author && `${words.author} ${author}`,
    reactionLine(print.reactions?.notes.get(note.id), print.language),
    pictureWords(note, print.language),
  ];
  const sourceText = about.filter(Boolean).join(" · ");
  const source = sourceText ? linesOf(sourceText, width, LIST.sourceSize, typesetters.regular) : [];
  return withHeight({ kind: "row", note, number, lines, source, isContinued: false }, format);
}

function withHeight(row: Omit<ListRow, "height">, format: ListFormat): ListRow {
  const height =
    row.lines.length * rowLeading(format) + row.source.length * SOURCE_LEADING + 2 * LIST.rowPadding;
  return { ...row, height };
}

/**
 * Puts blocks into columns and columns onto pages. A heading never stands alone at a column's foot, and columns of a
 * single page are made as even as they can be. `top` is where columns begin on the first page, `laterTop` on the others,
 * `bottom` where all end.
 */
export function paginateList(
  blocks: readonly ListBlock[],
  top: number,
  laterTop: number,
  bottom: number,
  format: ListFormat,
): PlacedBlock[][] {
  const pages = flowList(blocks, top, laterTop, bottom, format);
  if (pages.length > 1 || format.columns === 1) return pages;
  const rows = rowsOn(pages);
  let [best, fits, toLow] = [pages, bottom, top];
  while (fits - toLow > 1) {
    const middle = (fits + toLow) / 2;
    const tried = flowList(blocks, top, laterTop, middle, format);
    // No row is divided only to make columns even.
    if (tried.length === 1 && rowsOn(tried) === rows) [best, fits] = [tried, middle];
    else toLow = middle;
  }
  return best;
}

function rowsOn(pages: readonly (readonly PlacedBlock[])[]): number {
  return pages.flat().filter(({ block }) => block.kind === "row").length;
}

function flowList(
  blocks: readonly ListBlock[],
  top: number,
  laterTop: number,
  bottom: number,
  format: ListFormat,
): PlacedBlock[][] {
  const width = columnWidth(format);
  const pages: PlacedBlock[][] = [[]];
  let column = 0;
  let y = top;
  /** field and facet that the rows belong to */
  let heads: readonly Exclude<ListBlock, ListRow>[] = [];
  const start = (): number => (pages.length === 1 ? top : laterTop);
  const next = (): void => {
    column += 1;
    if (column === format.columns) {
      pages.push([]);
      column = 0;
    }
    y = start();
    for (const head of heads) put({ ...head, isContinued: true });
  };
  const put = (block: ListBlock): void => {
    const x = format.margin + column * (width + format.columnGap);
    pages.at(-1)?.push({ block, x, y });
    y += block.height;
  };
  const most = bottom - laterTop - LIST.fieldHeight - LIST.facetHeight;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "field") heads = [];
    if (block.kind === "facet") heads = heads.filter(({ kind }) => kind === "field");
    if (block.kind === "field" && y > start()) y += LIST.fieldSpace;
    if (y > start() && y + neededWith(blocks, index, format) > bottom) next();
    if (block.kind !== "row") {
      heads = [...heads, block];
      put(block);
      continue;
    }
    for (const part of rowParts(block, () => bottom - y, most, format, next)) put(part);
  }
  return pages;
}

/** A block's height, for headings with what must follow: two rows where there are two, or the first lines of a long one. */
function neededWith(blocks: readonly ListBlock[], index: number, format: ListFormat): number {
  const block = blocks[index];
  if (!block) return 0;
  if (block.kind !== "row") {
    const [first, second] = [blocks[index + 1], blocks[index + 2]];
    const pair = first?.kind === "row" && second?.kind === "row" ? neededWith(blocks, index + 2, format) : 0;
    return block.height + neededWith(blocks, index + 1, format) + pair;
  }
  // A row goes to the next column whole, unless it is long: then it begins here with a few lines.
  return Math.min(block.height, 8 * rowLeading(format));
}

/** A row as it is, or in parts when it is taller than what is left of the column. */
function* rowParts(
  row: ListRow,
  room: () => number,
  most: number,
  format: ListFormat,
  next: () => void,
): Generator<ListRow> {
  let rest = row;
  while (rest.height > room()) {
    const space = Math.min(room(), most) - 2 * LIST.rowPadding;
    const count = Math.max(1, Math.min(rest.lines.length - 1, Math.floor(space / rowLeading(format))));
    if (rest.lines.length <= 1) break;
    yield withHeight({ ...rest, lines: rest.lines.slice(0, count), source: [] }, format);
    rest = withHeight({ ...rest, lines: rest.lines.slice(count), isContinued: true }, format);
    next();
  }
  yield rest;
}
