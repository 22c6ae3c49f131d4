import { LIMITS } from "../../../model/wire.ts";

/** Why a file is not even sent. */
export interface FileObjection {
  readonly kind: "wrongType" | "oldWorkbook" | "unreadableWorkbook" | "emptyWorkbook" | "tooLarge";
  /** the limit for files of this kind */
  readonly megabytes: number;
}

/** The types that the server's import takes. */
export type ImportType = "text/csv" | "application/json" | typeof XLSX_TYPE;
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type JudgedFile =
  | { readonly kind: "sendable"; readonly type: ImportType }
  | { readonly kind: "objection"; readonly objection: FileObjection };

/** Our own JSON of a whole map is larger than any table of notes; the server allows the same. */
const JSON_BYTES = 4 * LIMITS.importBytes;
const MEGABYTE = 1024 * 1024;

/** By the end of the name, because the type that browsers report depends on what is installed. */
export function judgeFile({ name, type, size }: Pick<File, "name" | "type" | "size">): JudgedFile {
  const isJson = /\.json$/i.test(name) || type === "application/json";
  const isWorkbook = /\.xlsx$/i.test(name) || type === XLSX_TYPE;
  const isTable = /\.(csv|tsv|txt)$/i.test(name) || type.startsWith("text/");
  const limit = isJson ? JSON_BYTES : LIMITS.importBytes;
  const objection = (kind: FileObjection["kind"]): JudgedFile => ({
    kind: "objection",
    objection: { kind, megabytes: limit / MEGABYTE },
  });
  if (/\.(xls|xlsb|ods|numbers)$/i.test(name)) return objection("oldWorkbook");
  if (!isJson && !isTable && !isWorkbook) return objection("wrongType");
  if (size > limit) return objection("tooLarge");
  return { kind: "sendable", type: isJson ? "application/json" : isWorkbook ? XLSX_TYPE : "text/csv" };
}
