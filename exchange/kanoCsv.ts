import Papa from "papaparse";
import type { Language } from "../model/fields.ts";
import { KANO_CLASSES, type KanoClass, type KanoCounts, type KanoVerdict } from "../model/kano.ts";
import type { KanoItem } from "../model/resultsDocument.ts";
import { escapeFormula } from "./formulaEscape.ts";

/** An item of a Kano round, with its numbers unless too few have answered. */
export type KanoRow = { readonly number: number; readonly item: KanoItem } & (
  | { readonly counts: KanoCounts; readonly verdict: KanoVerdict }
  | { readonly answers: number }
);

const COLUMNS = [
  "number",
  "title",
  "functional",
  "dysfunctional",
  "class",
  ...KANO_CLASSES,
  "better",
  "worse",
  "answers",
  "doubtful",
] as const;
export type KanoColumn = (typeof COLUMNS)[number];

export interface KanoCsvOptions {
  /** German spreadsheets expect `;` between cells and a decimal comma, English ones `,` and a point */
  readonly language: Language;
  /** in the words of whoever reads the table */
  readonly column: (key: KanoColumn) => string;
  readonly class: (key: KanoClass) => string;
}

const BYTE_ORDER_MARK = "\ufeff";

/** What came out of a Kano round as a table for a spreadsheet, like `actionsCsv`. */
export function kanoCsv(rows: readonly KanoRow[], options: KanoCsvOptions): Uint8Array {
  const number = (value: number | null): string => {
    const text = value === null ? "" : value.toFixed(2);
    return options.language === "de" ? text.replace(".", ",") : text;
  };
  const cell = (row: KanoRow, key: KanoColumn): string => {
    const verdict = "verdict" in row ? row.verdict : null;
    switch (key) {
      case "number":
        return String(row.number);
      case "title":
      case "functional":
      case "dysfunctional":
        return escapeFormula(row.item[key]);
      case "class":
        return verdict ? options.class(verdict.class) : "";
      case "better":
      case "worse":
        return number(verdict?.[key] ?? null);
      case "answers":
        return String("answers" in row ? row.answers : row.verdict.answers);
      case "doubtful":
        return verdict ? String(verdict.doubtful) : "";
      case "M":
      case "O":
      case "A":
      case "I":
      case "R":
      case "Q":
        return "counts" in row ? String(row.counts[key]) : "";
    }
  };
  const table = [COLUMNS.map(options.column), ...rows.map((row) => COLUMNS.map((key) => cell(row, key)))];
  const delimiter = options.language === "de" ? ";" : ",";
  const text = Papa.unparse(table, { delimiter, newline: "\r\n" });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
