import { LIMITS } from "../../../model/wire.ts";

/** Why a file is not even sent. */
export interface FileObjection {
  readonly kind: "wrongType" | "tooLarge";
  /** the limit for files of this kind */
  readonly megabytes: number;
}

export type JudgedFile =
  | { readonly kind: "sendable"; readonly type: "text/csv" | "application/json" }
  | { readonly kind: "objection"; readonly objection: FileObjection };

/** Our own JSON of a whole map is larger than any table of notes; the server allows the same. */
const JSON_BYTES = 4 * LIMITS.importBytes;
const MEGABYTE = 1024 * 1024;

/** By the end of the name, because the type that browsers report depends on what is installed. */
export function judgeFile({ name, type, size }: Pick<File, "name" | "type" | "size">): JudgedFile {
  const isJson = /\.json$/i.test(name) || type === "application/json";
  const isTable = /\.(csv|tsv|txt)$/i.test(name) || type.startsWith("text/");
  const limit = isJson ? JSON_BYTES : LIMITS.importBytes;
  const objection = (kind: FileObjection["kind"]): JudgedFile => ({
    kind: "objection",
    objection: { kind, megabytes: limit / MEGABYTE },
  });
  if (!isJson && !isTable) return objection("wrongType");
  if (size > limit) return objection("tooLarge");
  return { kind: "sendable", type: isJson ? "application/json" : "text/csv" };
}
