import { unzipSync } from "fflate";
import readSheets, { type CellValue } from "read-excel-file/web-worker";
import { cellsLieApart } from "./farCells.ts";
import { type FileProblem, IMPORT_LIMITS, type ImportLimits } from "./importedNote.ts";
import { notesFromTable } from "./notesFromTable.ts";
import type { NotesRead, Rows } from "./tableNotes.ts";

export interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

export type SheetsRead =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** What a workbook may unpack to. A table of texts shrinks to a tenth; a bomb to a thousandth. */
const UNPACKED_BYTES = 60 * 1024 * 1024;
const PACKED_FILES = 1_000;

/** Notes from the first sheet of an XLSX workbook that holds anything; see `notesFromTable`. Never throws. */
export async function readNotesXlsx(
  bytes: Uint8Array,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<NotesRead> {
  const read = await readXlsx(bytes, limits.bytes);
  return read.ok ? notesFromTable(read.sheets[0]?.rows ?? [], limits) : read;
}

/**
 * The sheets of an XLSX workbook that hold anything. A formula is what it last came to, a merged cell stands in its
 * first one; nothing is calculated, and nothing that the workbook refers to is opened. Never throws.
 */
export async function readXlsx(bytes: Uint8Array, limit = IMPORT_LIMITS.bytes): Promise<SheetsRead> {
  if (bytes.length > limit) return problem({ kind: "tooLarge", bytes: bytes.length, limit });
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null) return problem({ kind: "notOurFormat" });
  if (unpacked > UNPACKED_BYTES) return problem({ kind: "tooMuchInside" });
  try {
    if (cellsLieApart(bytes)) return problem({ kind: "tooMuchInside" });
    const found = await readSheets(bytes.slice().buffer);
    const sheets = found.flatMap(({ sheet, data }) => {
      const rows = data.map((row) => row.map(textOf));
      return rows.some((row) => row.some((cell) => cell.trim() !== "")) ? [{ name: sheet, rows }] : [];
    });
    return sheets.length > 0 ? { ok: true, sheets } : problem({ kind: "empty" });
  } catch {
    return problem({ kind: "notOurFormat" });
  }
}

/** By what its table of contents says, to which the unpacking then holds; null for what is no archive. */
function unpackedBytes(bytes: Uint8Array): number | null {
  let sum = 0;
  let files = 0;
  try {
    unzipSync(bytes, {
      filter({ originalSize }) {
        sum += originalSize;
        files += 1;
        return false;
      },
    });
  } catch {
    return null;
  }
  return files > PACKED_FILES ? Number.POSITIVE_INFINITY : sum;
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return "";
  if (!(cell instanceof Date)) return String(cell);
  const [day = "", time = ""] = Number.isNaN(cell.getTime()) ? [] : cell.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}

function problem(problem: FileProblem): SheetsRead {
  return { ok: false, problem };
}
