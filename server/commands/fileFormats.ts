import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { FileFormat } from "../../exchange/fileTypes.ts";
import { isOneOf } from "../../model/fields.ts";
import type { ImportFormat } from "../files/fileJobs.ts";
import { FORMATS } from "../http/exportRoutes.ts";
import { IMPORT_TYPES } from "../http/importRoutes.ts";
import { NotUnderstood, type Shell } from "./command.ts";

export const IMPORT_FORMATS: readonly ImportFormat[] = [...new Set(Object.values(IMPORT_TYPES))];

const EXTENSIONS: Readonly<Record<string, ImportFormat>> = { ".tsv": "csv", ".markdown": "md" };

/** The format of a file to read: as wished, else by the end of its name. */
export function importFormatOf(
  file: string,
  wished: string | undefined,
  option: "format" | "from" = "format",
): ImportFormat {
  const extension = extname(file).toLowerCase();
  const format = wished ?? EXTENSIONS[extension] ?? extension.slice(1);
  if (isOneOf(IMPORT_FORMATS, format)) return format;
  const what = file === "-" ? "standard input" : `"${file}"`;
  throw new NotUnderstood(`Which format is ${what}? Say it with --${option}: ${IMPORT_FORMATS.join(", ")}`);
}

/** The content type by which the server is told a format. */
export function contentTypeOf(format: ImportFormat): string {
  const found = Object.entries(IMPORT_TYPES).find(([, one]) => one === format);
  return found?.[0] ?? "text/csv";
}

/** The format to write: as wished, else by the end of the file's name, else PDF. */
export function exportFormatOf(out: string | undefined, wished: string | undefined): FileFormat {
  const format = wished ?? (out === undefined || out === "-" ? "pdf" : extname(out).slice(1).toLowerCase());
  if (isOneOf(FORMATS, format)) return format;
  throw new NotUnderstood(`"${format}" is no format to export to; say --format ${FORMATS.join(", ")}`);
}

/** A file, or standard input for "-". */
export async function bytesOf(file: string, shell: Shell): Promise<Uint8Array> {
  return file === "-" ? await shell.readInput() : await readFile(file);
}
