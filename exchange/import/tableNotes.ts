import type { FaultyRow } from "../../model/api.ts";
import { cleanTitle } from "../../model/cluster.ts";
import { FACETS_OF } from "../../model/fields.ts";
import { cleanText } from "../../model/mapCommands.ts";
import type { About } from "../../model/mapDocument.ts";
import { parseTags } from "../../model/noteTags.ts";
import { unescapeFormula } from "../formulaEscape.ts";
import { cleanCell } from "./cleanCell.ts";
import {
  type FileProblem,
  faultyRow,
  type ImportedComment,
  type ImportedContradiction,
  type ImportedNote,
  type ImportLimits,
  shortened,
} from "./importedNote.ts";
import type { MapLeftOut } from "./json.ts";
import { COLUMNS, type Column, columnNamed, evidenceNamed, facetNamed, fieldNamed, isYes } from "./words.ts";

/** Cells as text, row by row; the first is what a spreadsheet shows as row 1. */
export type Rows = readonly (readonly string[])[];

export type NotesRead =
  | {
      readonly ok: true;
      readonly notes: readonly ImportedNote[];
      /** what the map is about; a table does not say */
      readonly about?: About;
      /** about the map as a whole; a table has none */
      readonly comments?: readonly ImportedComment[];
      /** a table has none */
      readonly contradictions?: readonly ImportedContradiction[];
      /** a table has nothing else */
      readonly leftOut?: MapLeftOut;
      readonly faulty: readonly FaultyRow[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Where a column stands in this file. */
type Positions = Readonly<Partial<Record<Column, number>>>;

/** Whether a table has the columns that `notesFromRows` needs. */
export function isTableOfNotes([header = []]: Rows): boolean {
  return missingIn(positionsIn(header)).length === 0;
}

/** How many of our columns a first row names. */
export function columnsNamedIn(header: readonly string[]): number {
  return Object.keys(positionsIn(header)).length;
}

/**
 * Notes from a table: columns field and text, and optionally facet, evidence, source, cluster, tags, locked, in any order, with English or
 * German headings and values. Rows that cannot become notes are listed with the number a spreadsheet shows for them
 * (the header is row 1). `damageIn` gives the raw text of a row, counted from 0, that could not be read.
 */
export function notesFromRows(
  [header = [], ...rows]: Rows,
  limits: ImportLimits,
  damageIn: (row: number) => string | null = () => null,
): NotesRead {
  const positions = positionsIn(header);
  const missing = missingIn(positions);
  if (missing.length > 0) {
    return problem({ kind: "missingColumns", missing, found: header.map((cell) => shortened(cell.trim())) });
  }

  const count = rows.filter((row) => !isBlank(row)).length;
  if (count > limits.rows) return problem({ kind: "tooManyRows", count, limit: limits.rows });

  const notes: ImportedNote[] = [];
  const faulty: FaultyRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue;
    const number = index + 2;
    const damage = damageIn(index + 1);
    const result =
      damage === null ? readRow(row, number, positions, limits) : faultyRow(number, "unreadable", damage);
    if ("problem" in result) faulty.push(result);
    else notes.push(result);
  }
  return { ok: true, notes, faulty };
}

function missingIn(positions: Positions): ("field" | "text")[] {
  return (["field", "text"] as const).filter((column) => positions[column] === undefined);
}

/** One row as a note, or what is wrong with it. */
export function readRow(
  row: readonly string[],
  number: number,
  positions: Positions,
  limits: ImportLimits,
): ImportedNote | FaultyRow {
  const cell = (column: Column): string => {
    const position = positions[column];
    return unescapeFormula(cleanCell((position === undefined ? undefined : row[position]) ?? "")).trim();
  };
  const field = fieldNamed(cell("field"));
  if (!field) return faultyRow(number, "unknownField", cell("field"));

  const facet = cell("facet") === "" ? field.facet : facetNamed(cell("facet"));
  const fits = facet !== null && FACETS_OF[field.field].includes(facet);
  if (cell("facet") !== "" && !fits) return faultyRow(number, "unknownFacet", cell("facet"));

  const evidence = cell("evidence") === "" ? "assumption" : evidenceNamed(cell("evidence"));
  if (!evidence) return faultyRow(number, "unknownEvidence", cell("evidence"));

  const text = cell("text");
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
    ...(isYes(cell("locked")) && { locked: true }),
    ...(cell("tags") !== "" && { tags: parseTags(cell("tags")) }),
    ...(cluster !== "" && { cluster: { key: cluster.toLowerCase(), title: cluster } }),
  };
}

export function positionsIn(header: readonly string[]): Positions {
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
