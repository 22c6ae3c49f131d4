import type { FileProblem } from "../../../exchange/import/importedNote.ts";
import type { Sheet } from "../../../exchange/import/xlsx.ts";
import type { ImportType } from "./importFile.ts";

/** What a chosen file turns out to be, before anything is sent. */
export type TableFile =
  /** the server reads it, and names what it cannot take */
  | { readonly kind: "notes" }
  /** a table of something else, which people must explain */
  | { readonly kind: "survey"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "unreadable"; readonly problem: FileProblem["kind"] };

/** Looks into a file. The readers are large: they come with the first table. */
export async function lookInto(file: File, type: ImportType): Promise<TableFile> {
  if (type === "application/json") return { kind: "notes" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { isTableOfNotes } = await import("../../../exchange/import/tableNotes.ts");
  if (type === "text/csv") {
    const { readCsv } = await import("../../../exchange/import/csv.ts");
    const read = readCsv(bytes);
    return !read.ok || isTableOfNotes(read.rows)
      ? { kind: "notes" }
      : { kind: "survey", sheets: [{ name: file.name, rows: read.rows }] };
  }
  const { readXlsx } = await import("../../../exchange/import/xlsx.ts");
  const read = await readXlsx(bytes);
  if (!read.ok) return { kind: "unreadable", problem: read.problem.kind };
  return isTableOfNotes(read.sheets[0]?.rows ?? [])
    ? { kind: "notes" }
    : { kind: "survey", sheets: read.sheets };
}
