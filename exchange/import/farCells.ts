import { unzipSync } from "fflate";

/** A cell, or a row, in the XML of a sheet; quoted values may hold ">", but never "<". */
const ELEMENT = /<(?:\w+:)?(c|row)(?=[\s/>])(?:[^<>"']|"[^<"]*"|'[^<']*')*>/g;
const BEGINNING = /<(?:\w+:)?(?:c|row)(?=[\s/>])/g;
const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
/** Excel's own last cell is XFD1048576. */
const CELL = /^([A-Z]{1,3})(\d{1,7})$/;
const ROW = /^\d{1,7}$/;
/** Cells of the rectangle from A1 to the last row and column; a reader fills them all, wherever the texts lie. */
const MOST_CELLS = 3_000_000;

/**
 * Whether a workbook's cells lie so far apart, or at addresses so wrong, that reading it would fill the memory: one cell
 * called ZZZZZZ1 is enough. `bytes` is an archive whose size is known to be harmless. Throws for what is none.
 */
export function cellsLieApart(bytes: Uint8Array): boolean {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.xml$/i.test(name) });
  const decoder = new TextDecoder();
  return Object.values(files).some((file) => isSpread(decoder.decode(file)));
}

function isSpread(xml: string): boolean {
  let row = 0;
  let column = 0;
  let lastRow = 0;
  let lastColumn = 0;
  let elements = 0;
  for (const [element, name] of xml.matchAll(ELEMENT)) {
    elements += 1;
    const found = ADDRESS.exec(element);
    const address = found?.[1] ?? found?.[2];
    // Without an address, each is the next one.
    if (name === "row") {
      if (address !== undefined && !ROW.test(address)) return true;
      row = address === undefined ? row + 1 : Number(address);
      column = 0;
    } else {
      const [, letters, digits] = address === undefined ? [] : (CELL.exec(address) ?? []);
      if (address !== undefined && (letters === undefined || digits === undefined)) return true;
      row = digits === undefined ? row : Number(digits);
      column = letters === undefined ? column + 1 : columnOf(letters);
    }
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    if (lastRow * lastColumn > MOST_CELLS) return true;
  }
  // What is not whole here, a more generous reader might still read.
  return elements !== (xml.match(BEGINNING)?.length ?? 0);
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - "A".charCodeAt(0) + 1;
  return column;
}
