import Papa from "papaparse";
import { decodeText } from "./decodeText.ts";
import { type FileProblem, IMPORT_LIMITS, type ImportLimits } from "./importedNote.ts";
import { notesFromTable } from "./notesFromTable.ts";
import { otherFileIn } from "./otherFile.ts";
import { columnsNamedIn, type NotesRead, type Rows } from "./tableNotes.ts";

const DELIMITERS = [";", ",", "\t"] as const;
/** As many letters of a file as it takes to see what parts its cells. */
const SAMPLE = 20_000;
type Delimiter = (typeof DELIMITERS)[number];

/** The cells of a file of separated values. */
export type CsvRead =
  | {
      readonly ok: true;
      readonly rows: Rows;
      /** the raw text of a row, counted from 0, that is damaged; null for all others */
      damageIn(row: number): string | null;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Notes from comma- (or semicolon-, tab-) separated values; see `notesFromTable`. Never throws. */
export function readNotesCsv(bytes: Uint8Array, limits: ImportLimits = IMPORT_LIMITS): NotesRead {
  const read = readCsv(bytes, limits.bytes);
  return read.ok ? notesFromTable(read.rows, limits, read.damageIn) : read;
}

export function readCsv(bytes: Uint8Array, limit = IMPORT_LIMITS.bytes): CsvRead {
  if (bytes.length > limit) return problem({ kind: "tooLarge", bytes: bytes.length, limit });
  const what = otherFileIn(bytes);
  if (what !== null) return problem({ kind: "otherFile", what });
  const decoded = decodeText(bytes);
  if (decoded === null) return problem({ kind: "notText" });
  const { text, isDamaged } = decoded;
  if (text.trim() === "") return problem({ kind: "empty" });
  const { body, delimiter } = withDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const damaged = new Set(errors.map(({ row }) => row));
  return {
    ok: true,
    rows: data,
    damageIn: (row) => {
      const raw = (data[row] ?? []).join(delimiter);
      return damaged.has(row) || (isDamaged && raw.includes("\ufffd")) ? raw : null;
    },
  };
}

/** The delimiter under which the first row names the most columns of ours; Excel's own `sep=` line decides alone. */
function withDelimiter(text: string): { body: string; delimiter: Delimiter } {
  const announced = /^sep=([;,\t])\r?\n/i.exec(text);
  if (announced) {
    return { body: text.slice(announced[0].length), delimiter: announced[1] as Delimiter };
  }
  const score = (delimiter: Delimiter): number => {
    const [header = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    // Our own columns count most; where there are none, the separator that separates anything helps the message.
    if (header.length > 1) return columnsNamedIn(header) * 1000 + Math.min(header.length, 999);
    // A board's first row is one text; what stands between quoted cells further down separates them.
    return text.slice(0, SAMPLE).includes(`"${delimiter}"`) ? 1 : 0;
  };
  const [best = ","] = [...DELIMITERS].sort((a, b) => score(b) - score(a));
  return { body: text, delimiter: best };
}

function problem(problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } {
  return { ok: false, problem };
}
