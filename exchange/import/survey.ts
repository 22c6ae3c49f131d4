import Papa from "papaparse";
import type { EvidenceLevel, PlaceKey } from "../../model/fields.ts";
import { cleanText } from "../../model/mapCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import { escapeFormula } from "../formulaEscape.ts";
import { cleanCell } from "./cleanCell.ts";
import { shortened } from "./importedNote.ts";
import type { Rows } from "./tableNotes.ts";

/** How a table of complaints or answers is read; columns are counted from 0. */
export interface SurveyReading {
  /** what the table is called in the notes' source, for example the file's name */
  readonly title: string;
  /** its first row that is not blank holds headings */
  readonly hasHeadings: boolean;
  readonly textColumn: number;
  /** whose cells are added to the source, after the title and the row */
  readonly sourceColumns: readonly number[];
  /** what stands there already, and again in the table, is left out */
  readonly duplicates: "leaveOut" | "take";
  /** whose cells say what kind of note a row is, so that each kind can go into a field of its own */
  readonly groupColumn?: number | null;
  /** the word for a row of a table, in the reader's language */
  readonly rowWord: string;
}

export interface SurveyNote {
  /** as a spreadsheet counts, from 1 */
  readonly row: number;
  readonly text: string;
  readonly source: string;
  /** with `groupColumn` */
  readonly group?: string;
}

/** What becomes of a table. */
export interface Survey {
  readonly notes: readonly SurveyNote[];
  /** texts that come more than once or are on the map already, most frequent first; `count` without the one that is kept */
  readonly duplicates: readonly {
    readonly text: string;
    readonly count: number;
    readonly isOnMap: boolean;
  }[];
  /** rows without a text */
  readonly emptyRows: number;
  /** rows, as a spreadsheet counts, whose text is longer than a note may be */
  readonly tooLong: readonly number[];
}

/** What people have complained of, or answered, is the cheapest evidence there is. */
export const SURVEY_EVIDENCE: EvidenceLevel = "data";
/** UTF-16 units of a cell in a note's source; a source says where to look, it does not repeat the table. */
const SOURCE_CELL = 80;
const SOURCE = 300;

/** Reads a table of complaints or answers: one note a row that has a text. `onMap`: texts of notes that are there. */
export function readSurvey(rows: Rows, reading: SurveyReading, onMap: readonly string[]): Survey {
  const seen = new Set(onMap.map(sameText));
  const existing = new Set(seen);
  const notes: SurveyNote[] = [];
  const repeats = new Map<string, { text: string; count: number; isOnMap: boolean }>();
  const tooLong: number[] = [];
  let emptyRows = 0;
  for (const [index, row] of bodyOf(rows, reading.hasHeadings)) {
    const text = cleanText(cleanCell(row[reading.textColumn] ?? "")).trim();
    if (text === "") {
      if (row.some((cell) => cell.trim() !== "")) emptyRows += 1;
      continue;
    }
    if ((row[reading.textColumn] ?? "").trim().length > LIMITS.noteTextLength) {
      tooLong.push(index + 1);
      continue;
    }
    const key = sameText(text);
    if (seen.has(key)) {
      const repeat = repeats.get(key) ?? { text, count: 0, isOnMap: existing.has(key) };
      repeat.count += 1;
      repeats.set(key, repeat);
      if (reading.duplicates === "leaveOut") continue;
    }
    seen.add(key);
    const group = groupOf(row, reading);
    notes.push({
      row: index + 1,
      text,
      source: sourceOf(row, index + 1, reading),
      ...(group !== null && { group }),
    });
  }
  const duplicates = [...repeats.values()].sort((a, b) => b.count - a.count);
  return { notes, duplicates, emptyRows, tooLong };
}

/** The column that people most probably mean: the one with the most letters. */
export function likelyTextColumn(rows: Rows): number {
  const letters: number[] = [];
  for (const row of rows.slice(0, 200)) {
    for (const [column, cell] of row.entries()) {
      letters[column] = (letters[column] ?? 0) + (cell.match(/\p{L}/gu)?.length ?? 0);
    }
  }
  return letters.reduce((best, count, column) => (count > (letters[best] ?? 0) ? column : best), 0);
}

/** Names of the columns: the first row's cells or, without headings, null for each. */
export function headingsOf(rows: Rows, hasHeadings: boolean): (string | null)[] {
  const first = rows.find((row) => !isBlank(row)) ?? [];
  const width = rows.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const heading = hasHeadings ? cleanCell(first[column] ?? "").trim() : "";
    return heading === "" ? null : shortened(heading);
  });
}

/** The notes as the table that the import of notes takes (`notesFromRows`). Those without a field stay out. */
export function surveyCsv(
  notes: readonly SurveyNote[],
  fieldOf: (note: SurveyNote) => PlaceKey | null,
  evidence: EvidenceLevel = SURVEY_EVIDENCE,
): string {
  const rows = notes.flatMap((note) => {
    const field = fieldOf(note);
    return field === null ? [] : [[field, note.text, evidence, note.source].map(escapeFormula)];
  });
  return Papa.unparse([["field", "text", "evidence", "source"], ...rows], { newline: "\r\n" });
}

/** The kinds of notes, those that are most frequent first. */
export function surveyGroups(
  notes: readonly SurveyNote[],
): readonly { readonly group: string; readonly notes: readonly SurveyNote[] }[] {
  const groups = new Map<string, SurveyNote[]>();
  for (const note of notes) {
    const group = groups.get(note.group ?? "");
    if (group) group.push(note);
    else groups.set(note.group ?? "", [note]);
  }
  return [...groups]
    .map(([group, members]) => ({ group, notes: members }))
    .sort((a, b) => b.notes.length - a.notes.length);
}

function groupOf(row: readonly string[], { groupColumn = null }: SurveyReading): string | null {
  return groupColumn === null ? null : shortened(cleanCell(row[groupColumn] ?? "").trim());
}

function* bodyOf(rows: Rows, hasHeadings: boolean): Generator<readonly [number, readonly string[]]> {
  let isHeading = hasHeadings;
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue;
    if (!isHeading) yield [index, row];
    isHeading = false;
  }
}

function sourceOf(row: readonly string[], number: number, reading: SurveyReading): string {
  const cells = reading.sourceColumns.flatMap((column) => {
    const cell = cleanText(cleanCell(row[column] ?? "")).trim();
    return cell === "" ? [] : [cell.slice(0, SOURCE_CELL)];
  });
  return [`${reading.title}, ${reading.rowWord} ${number}`, ...cells]
    .join(" · ")
    .slice(0, SOURCE)
    .replace(/\p{Surrogate}$/u, "");
}

/** Case, spaces and punctuation make no difference between two complaints. */
function sameText(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  const words = lower.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return words === "" ? lower.trim() : words;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}
