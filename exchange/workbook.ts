import { strToU8, zipSync } from "fflate";

export interface WorkbookSheet {
  /** at most 31 characters, none of `[]/\:*?` */
  readonly name: string;
  /** `width` in characters */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A day without a time, as `2026-11-27`, that a spreadsheet sorts and shows as its country writes it. */
export interface DayCell {
  readonly day: string;
}
export type Cell = string | number | DayCell;

/** The most that a cell of a spreadsheet takes, in UTF-16 units. */
const MAX_CELL = 32_767;
const XMLNS = "http://schemas.openxmlformats.org";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Indices of `cellXfs` in `STYLES`. */
const HEADER_STYLE = 1;
const TEXT_STYLE = 2;
const NUMBER_STYLE = 3;
const DAY_STYLE = 4;

/** A4 in landscape, as wide as the paper and as many pages as it takes. */
const PAGE =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** `49` is the format "text": whoever edits a cell that begins like a formula keeps a text, too. `14` is a date as the reader's country writes it. */
const STYLES = `${HEAD}<styleSheet xmlns="${XMLNS}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs></styleSheet>`;

/**
 * An XLSX workbook: texts are cells of text and never formulas, numbers are numbers; the header is bold, stays in sight and
 * filters. The same in, the same bytes out. Our own writer: write-excel-file stamps the time of writing into the archive,
 * has no filters, and packs more than 160 kB in further workers, also inside of the server's file worker.
 */
export function workbook(sheets: readonly WorkbookSheet[], date: Date): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${XMLNS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${XMLNS}/package/2006/relationships"><Relationship Id="rId1" Type="${XMLNS}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${XMLNS}/spreadsheetml/2006/main" xmlns:r="${XMLNS}/officeDocument/2006/relationships"><sheets>${numbered.map(({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets>${definedNames(sheets)}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${XMLNS}/package/2006/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${XMLNS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${XMLNS}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(numbered.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)])),
  };
  // An archive's times are of no zone: the day by UTC is the same everywhere.
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime,
  });
}

/** The head of each table again on every page; and the filter, which some programs look for here. */
function definedNames(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.map(({ name, columns, rows }, index) => {
    const sheet = `'${escaped(name).replaceAll("'", "''")}'`;
    const table = `$A$1:$${letterOf(columns.length - 1)}$${rows.length + 1}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${table}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`;
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

function sheetXml({ columns, rows }: WorkbookSheet): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${TEXT_STYLE}"/>`,
  );
  const body = rows.map((row, index) => rowXml(row, index + 2, false));
  const last = `${letterOf(columns.length - 1)}${rows.length + 1}`;
  return `${HEAD}<worksheet xmlns="${XMLNS}/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${rowXml(
    columns.map(({ title }) => title),
    1,
    true,
  )}${body.join("")}</sheetData><autoFilter ref="A1:${last}"/>${PAGE}</worksheet>`;
}

function rowXml(cells: readonly Cell[], row: number, isHeader: boolean): string {
  const written = cells.map((cell, index) => {
    const at = `${letterOf(index)}${row}`;
    if (typeof cell === "number") return `<c r="${at}" s="${NUMBER_STYLE}"><v>${cell}</v></c>`;
    if (typeof cell === "object") return `<c r="${at}" s="${DAY_STYLE}"><v>${dayNumber(cell)}</v></c>`;
    const style = isHeader ? HEADER_STYLE : TEXT_STYLE;
    if (cell === "") return `<c r="${at}" s="${style}"/>`;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, MAX_CELL))}</t></is></c>`;
  });
  return `<row r="${row}">${written.join("")}</row>`;
}

/** Days since the last of the year 1899, as all spreadsheets count them. */
function dayNumber({ day }: DayCell): number {
  const MS_PER_DAY = 86_400_000;
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_PER_DAY);
}

/** Of no table of ours are there more than 26 columns. */
function letterOf(column: number): string {
  return String.fromCharCode("A".charCodeAt(0) + column);
}

/** What XML cannot hold goes; `_x000D_` would be read as the character with this number. */
function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, "")
    .replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
