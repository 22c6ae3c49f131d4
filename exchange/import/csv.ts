import Papa from "papaparse";
import type { FaultyRow } from "../../model/api.ts";
import { cleanTitle } from "../../model/cluster.ts";
import { FACETS_OF } from "../../model/fields.ts";
import { cleanText } from "../../model/mapCommands.ts";
import { unescapeFormula } from "../formulaEscape.ts";
import { decodeText } from "./decodeText.ts";
import {
  type FileProblem,
  faultyRow,
  IMPORT_LIMITS,
  type ImportedComment,
  type ImportedContradiction,
  type ImportedNote,
  type ImportLimits,
  shortened,
} from "./importedNote.ts";
import { COLUMNS, type Column, columnNamed, evidenceNamed, facetNamed, fieldNamed } from "./words.ts";

export type NotesRead =
  | {
      readonly ok: true;
      readonly notes: readonly ImportedNote[];
      /** about the map as a whole; a table has none */
      readonly comments?: readonly ImportedComment[];
      /** a table has none */
      readonly contradictions?: readonly ImportedContradiction[];
      readonly faulty: readonly FaultyRow[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Where a column stands in this file. */
type Positions = Readonly<Partial<Record<Column, number>>>;

const DELIMITERS = [";", ",", "\t"] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * Notes from a table of comma- (or semicolon-, tab-) separated values: columns field and text, and optionally
 * facet, evidence, source, cluster, in any order, with English or German headings and values. Rows that cannot become
 * notes are listed with the number a spreadsheet shows for them (the header is row 1). Never throws.
 */
export function readNotesCsv(bytes: Uint8Array, limits: ImportLimits = IMPORT_LIMITS): NotesRead {
  if (bytes.length > limits.bytes) {
    return problem({ kind: "tooLarge", bytes: bytes.length, limit: limits.bytes });
  }
  const text = decodeText(bytes);
  if (text === null) return problem({ kind: "notText" });
  if (text.trim() === "") return problem({ kind: "empty" });

  const { body, delimiter } = withDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const [header = [], ...rows] = data;
  const positions = positionsIn(header);
  const missing = (["field", "text"] as const).filter((column) => positions[column] === undefined);
  if (missing.length > 0) {
    return problem({ kind: "missingColumns", missing, found: header.map((cell) => shortened(cell.trim())) });
  }

  const count = rows.filter((row) => !isBlank(row)).length;
  if (count > limits.rows) return problem({ kind: "tooManyRows", count, limit: limits.rows });

  const unreadable = new Set(errors.map(({ row }) => row));
  const notes: ImportedNote[] = [];
  const faulty: FaultyRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue;
    const number = index + 2;
    const result = unreadable.has(index + 1)
      ? faultyRow(number, "unreadable", row.join(delimiter))
      : readRow(row, number, positions, limits);
    if ("problem" in result) faulty.push(result);
    else notes.push(result);
  }
  return { ok: true, notes, faulty };
}

function readRow(
  row: readonly string[],
  number: number,
  positions: Positions,
  limits: ImportLimits,
): ImportedNote | FaultyRow {
  const cell = (column: Column): string => {
    const position = positions[column];
    return unescapeFormula((position === undefined ? undefined : row[position]) ?? "").trim();
  };
  const field = fieldNamed(cell("field"));
  if (!field) return faultyRow(number, "unknownField", cell("field"));

  const facet = cell("facet") === "" ? field.facet : facetNamed(cell("facet"));
  const fits = facet !== null && FACETS_OF[field.field].includes(facet);
  if (cell("facet") !== "" && !fits) return faultyRow(number, "unknownFacet", cell("facet"));

  const evidence = cell("evidence") === "" ? "assumption" : evidenceNamed(cell("evidence"));
  if (!evidence) return faultyRow(number, "unknownEvidence", cell("evidence"));

  const text = cell("text").normalize("NFC");
  if (text === "") return faultyRow(number, "emptyText", "");
  if (text.length > limits.textLength) return faultyRow(number, "textTooLong", text);
  const source = cell("source");
  const cluster = cleanTitle(cell("cluster")).trim();
  if (source.length > limits.textLength) return faultyRow(number, "textTooLong", source);
  return {
    field: field.field,
    facet,
    text: cleanText(text).trim(),
    evidence,
    source: cleanText(source),
    colour: null,
    place: null,
    ...(cluster !== "" && { cluster: { key: cluster.toLowerCase(), title: cluster } }),
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
    return Object.keys(positionsIn(header)).length * 1000 + Math.min(header.length, 999);
  };
  const [best = ","] = [...DELIMITERS].sort((a, b) => score(b) - score(a));
  return { body: text, delimiter: best };
}

function positionsIn(header: readonly string[]): Positions {
  const names = header.map((cell) => columnNamed(cell));
  const entries = COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return Object.fromEntries(entries.filter(([, position]) => position >= 0));
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

function problem(problem: FileProblem): NotesRead {
  return { ok: false, problem };
}
