import {
  AlignmentType,
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { isRightToLeft } from "../../model/writingDirection.ts";
import { printable } from "../printable.ts";

/** Everywhere installed. */
const FONT = "Arial";
/** A4 with margins of 2 cm; twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Half points. */
const TEXT_SIZE = 21;
export const SMALL_SIZE = 18;
export const PRODUCT = "Customer Empathy Map";
const { hint, portrait } = PALETTES.light;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "DCD5CA" } as const;

const LANGUAGE_TAGS = { de: "de-DE", en: "en-GB" } as const satisfies Record<Language, string>;

/** A table with a header that is repeated on each page; no row is torn in two. */
export function table(
  header: readonly string[],
  shares: readonly number[],
  fill: string,
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
  const cell = (children: readonly Paragraph[], index: number, isHeader: boolean): TableCell =>
    new TableCell({
      // A cell without a paragraph is a damaged file to Word.
      children: children.length > 0 ? [...children] : [new Paragraph({})],
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: ink(fill) } } : {}),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, index) =>
          cell([new Paragraph({ children: runs(text, { bold: true }) })], index, true),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((children, index) => cell(children, index, false)),
          }),
      ),
    ],
  });
}

/**
 * Names each table as the heading above it does, for whoever goes from table to table by ear. The writer of documents knows
 * no names of tables.
 */
export function withCaptions(document: string): string {
  let title = "";
  return document.replace(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>|<\/w:tblPr>/gsu, (found) => {
    if (found === "</w:tblPr>") return `<w:tblCaption w:val="${title}"/>${found}`;
    title = [...found.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = ""]) => text).join("");
    return found;
  });
}

/** Notes keep their ends of lines. */
export function linesOf(text: string): Paragraph[] {
  return printable(text)
    .trim()
    .split("\n")
    .map(
      (line) => new Paragraph({ children: runs(line), ...(isRightToLeft(line) && { bidirectional: true }) }),
    );
}

interface RunLook {
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
}

export function runs(text: string, look: RunLook = {}): TextRun[] {
  return [new TextRun({ text: printable(text), ...look })];
}

export function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: SMALL_SIZE,
            color: ink(hint),
            children: [`${PRODUCT} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

export function stylesFor(language: Language) {
  const heading = { font: FONT, bold: true, color: ink(portrait.text) } as const;
  return {
    default: {
      document: {
        run: { font: FONT, size: TEXT_SIZE, language: { value: LANGUAGE_TAGS[language] } },
        paragraph: { spacing: { after: 0, line: 264 } },
      },
      title: { run: { ...heading, size: 40 }, paragraph: { spacing: { after: 80 } } },
      heading1: {
        run: { ...heading, size: 28 },
        paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
      },
    },
  } as const;
}

export function ink(colour: string): string {
  return colour.slice(1).toUpperCase();
}

export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, " ").trim();
}
