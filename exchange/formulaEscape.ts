/**
 * A cell that begins like a formula is run by a spreadsheet; a leading apostrophe keeps it text. Cells that
 * already begin with apostrophes before such a sign get one more, so that undoing it gives exactly what was.
 */
const RISKY = /^'*[=+\-@\t\r]/;
const ESCAPED = /^'+[=+\-@\t\r]/;

export function escapeFormula(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

export function unescapeFormula(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}
