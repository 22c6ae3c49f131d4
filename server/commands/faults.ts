import { readCsv } from "../../exchange/import/csv.ts";
import { decodeText } from "../../exchange/import/decodeText.ts";
import type { FileProblem } from "../../exchange/import/importedNote.ts";
import type { FaultyRow } from "../../model/api.ts";
import { mapFileSchema } from "../../model/mapFile.ts";
import { LIMITS } from "../../model/wire.ts";
import type { ImportFormat } from "../files/fileJobs.ts";
import { noteLines, syntaxFault } from "./jsonLines.ts";

/** What is wrong in a file, and where. */
export interface Fault {
  /** from 1; of a workbook the row; null where it concerns the whole file */
  readonly line: number | null;
  readonly problem: string;
  readonly message: string;
  /** the offending value, shortened */
  readonly value: string;
}

const ROW_MESSAGES: Readonly<Record<string, string>> = {
  unknownField: "no such field",
  unknownFacet: "no such facet, or not of this field",
  unknownEvidence: "no such level of evidence",
  emptyText: "no text",
  textTooLong: "too long",
  unreadable: "damaged",
};

/** Faulty rows with the lines of the file in which they begin. */
export function rowFaults(
  format: ImportFormat,
  bytes: Uint8Array,
  faulty: readonly Pick<FaultyRow, "row" | "problem" | "value">[],
): Fault[] {
  const lineOf = faulty.length > 0 ? lineFinder(format, bytes) : () => null;
  return faulty.map(({ row, problem, value }) => ({
    line: lineOf(row),
    problem,
    message: ROW_MESSAGES[problem] ?? problem,
    value,
  }));
}

/** Of a map's own file: what else does not come in. */
export function partsFaults(count: number): Fault[] {
  if (count === 0) return [];
  const what =
    count === 1
      ? "comment, bundle, contradiction or picture is"
      : "comments, bundles, contradictions or pictures are";
  const message = `${count} ${what} damaged, or of a faulty note`;
  return [{ line: null, problem: "partsDamaged", message, value: "" }];
}

/** Notes whose pictures have no room on the map come without. */
export function picturesFaults(count: number): Fault[] {
  if (count <= 0) return [];
  const what = count === 1 ? "picture does" : "pictures do";
  const message = `${count} ${what} not come in, a map has room for ${LIMITS.imagesPerMap}`;
  return [{ line: null, problem: "tooManyPictures", message, value: "" }];
}

/** Why a whole file cannot be read, and where, as far as that can be said. */
export function fileFault(format: ImportFormat, bytes: Uint8Array, problem: FileProblem): Fault {
  const whole = { line: null, problem: problem.kind, value: "" };
  switch (problem.kind) {
    case "empty":
      return { ...whole, message: "the file is empty" };
    case "notText":
      return { ...whole, message: "the file is not text" };
    case "otherFile":
      return { ...whole, message: `the file is something else: ${problem.what}` };
    case "newerVersion":
      return { ...whole, message: `written by a newer version of this program (format ${problem.version})` };
    case "tooMuchInside":
      return { ...whole, message: "the file unpacks to far more than a list of notes" };
    case "tooLarge":
      return { ...whole, message: `the file has ${problem.bytes} bytes, at most ${problem.limit} are read` };
    case "tooManyRows":
      return { ...whole, message: `${problem.count} notes, at most ${problem.limit} come in at once` };
    case "missingColumns": {
      const { missing, found } = problem;
      const message = `the first line names no column ${missing.join(" and ")}`;
      return { ...whole, line: 1, message, value: found.join(", ") };
    }
    case "notOurFormat":
      return {
        ...whole,
        ...(format === "json" ? jsonFault(bytes) : { message: "not a file of this format" }),
      };
  }
}

function jsonFault(bytes: Uint8Array): Pick<Fault, "line" | "message"> {
  const text = decodeText(bytes)?.text ?? "";
  const broken = syntaxFault(text);
  if (broken) return broken;
  const issue = mapFileSchema.safeParse(JSON.parse(text)).error?.issues[0];
  const where = issue?.path.join(".") ?? "";
  return { line: null, message: `not a map of ours: ${where || "the file"} is not as it should be` };
}

/** From a row as the reader counts it to a line of the file. */
function lineFinder(format: ImportFormat, bytes: Uint8Array): (row: number) => number | null {
  switch (format) {
    case "csv": {
      const lines = csvLines(bytes);
      return (row) => lines[row - 1] ?? null;
    }
    case "json": {
      const lines = noteLines(decodeText(bytes)?.text ?? "");
      return (row) => lines[row - 1] ?? null;
    }
    case "xlsx":
    case "md":
    case "txt":
      return (row) => row;
  }
}

/** The line in which each row begins: a cell in quotation marks may have several. */
function csvLines(bytes: Uint8Array): number[] {
  const read = readCsv(bytes);
  if (!read.ok) return [];
  const lines: number[] = [];
  let line = /^sep=.\r?\n/i.test(decodeText(bytes)?.text ?? "") ? 2 : 1;
  for (const cells of read.rows) {
    lines.push(line);
    line += 1 + cells.join("").split(/\r\n|\r|\n/).length - 1;
  }
  return lines;
}

/** One fault a line, as compilers write them: editors and people find the place. */
export function faultText(file: string, { line, message, value }: Fault): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}: ${message}${value === "" ? "" : `: "${value.replace(/\s+/g, " ")}"`}\n`;
}
