import type { FileProblem } from "../../../exchange/import/importedNote.ts";
import type { OtherFile } from "../../../exchange/import/otherFile.ts";
import { LIMITS } from "../../../model/wire.ts";

/** Why a file is not even sent. */
export interface FileObjection {
  readonly kind:
    | "wrongType"
    | "oldWorkbook"
    | "unreadableWorkbook"
    | "emptyWorkbook"
    | "tooLarge"
    | "tooMuchInside"
    | "otherFile"
    | "notText"
    | "noList"
    | "tooMany"
    | "noMap"
    | "newerVersion";
  /** the limit for files of this kind */
  readonly megabytes: number;
  /** with `otherFile` */
  readonly what: OtherFile;
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a file's name promises. */
export type PromisedKind = "table" | "workbook" | "map" | "markdown" | "text";

export type JudgedFile =
  | { readonly kind: "readable"; readonly promises: PromisedKind }
  | { readonly kind: "objection"; readonly objection: FileObjection };

/** Our own JSON of a whole map is larger than any table of notes; the server allows the same. */
const JSON_BYTES = 4 * LIMITS.importBytes;
const MEGABYTE = 1024 * 1024;

/** By the end of the name, because the type that browsers report depends on what is installed. */
export function judgeFile({ name, type, size }: Pick<File, "name" | "type" | "size">): JudgedFile {
  const promises = promisedBy(name, type);
  const limit = promises === "map" ? JSON_BYTES : LIMITS.importBytes;
  if (/\.(xls|xlsb|ods|numbers)$/i.test(name)) return objection("oldWorkbook");
  if (promises === null) return objection("wrongType");
  if (size > limit) return objection("tooLarge", limit);
  return { kind: "readable", promises };
}

function promisedBy(name: string, type: string): PromisedKind | null {
  if (/\.json$/i.test(name)) return "map";
  if (/\.xlsx$/i.test(name)) return "workbook";
  if (/\.(md|markdown)$/i.test(name)) return "markdown";
  if (/\.(txt|text)$/i.test(name)) return "text";
  if (/\.(csv|tsv)$/i.test(name) || type === "text/csv") return "table";
  if (type === "application/json") return "map";
  if (type === XLSX_TYPE) return "workbook";
  return type.startsWith("text/") ? "text" : null;
}

/** In a reader's words, for the dialog. */
export function objectionOf(problem: FileProblem, promises: PromisedKind): FileObjection {
  if (promises === "map" && (problem.kind === "notOurFormat" || problem.kind === "notText"))
    return made("noMap");
  switch (problem.kind) {
    case "empty":
      return made("emptyWorkbook");
    case "tooLarge":
      return made("tooLarge", problem.limit);
    case "tooMuchInside":
      return made("tooMuchInside");
    case "otherFile":
      return { ...made("otherFile"), what: problem.what };
    case "notText":
      return made("notText");
    case "newerVersion":
      return made("newerVersion");
    case "notOurFormat":
    case "missingColumns":
      return made("unreadableWorkbook");
    case "tooManyRows":
      return made("tooMany");
  }
}

function objection(kind: FileObjection["kind"], limit?: number): JudgedFile {
  return { kind: "objection", objection: made(kind, limit) };
}

export function made(kind: FileObjection["kind"], limit: number = LIMITS.importBytes): FileObjection {
  return { kind, megabytes: limit / MEGABYTE, what: "archive" };
}
