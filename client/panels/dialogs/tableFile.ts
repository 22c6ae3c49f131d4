import type { GroupsRead } from "../../../exchange/import/groupedNotes.ts";
import type { FileProblem } from "../../../exchange/import/importedNote.ts";
import type { MapPreview } from "../../../exchange/import/mapPreview.ts";
import type { Rows } from "../../../exchange/import/tableNotes.ts";
import type { Sheet } from "../../../exchange/import/xlsx.ts";
import type { PromisedKind } from "./importFile.ts";

/** Notes under headings or in frames, read. */
export type Groups = Extract<GroupsRead, { ok: true }>;

/** What a chosen file turns out to be, before anything is sent. */
export type TableFile =
  /** a map's own file, which the server reads again */
  | { readonly kind: "map"; readonly preview: MapPreview }
  /** notes, a list or a whiteboard: people say where what names no field goes */
  | { readonly kind: "groups"; readonly read: Groups }
  /** a table of something else, which people must explain */
  | { readonly kind: "survey"; readonly sheets: readonly Sheet[] }
  /** a list without a single note */
  | { readonly kind: "noList" }
  | { readonly kind: "unreadable"; readonly problem: FileProblem };

/** Looks into a file, by what it is rather than by what it is called. The readers are large: they come with the first file. */
export async function lookInto(file: Blob, name: string, promises: PromisedKind): Promise<TableFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { otherFileIn } = await import("../../../exchange/import/otherFile.ts");
  const what = otherFileIn(bytes);
  const isOffice = what === "office" || what === "archive";
  if (what !== null && !isOffice) return { kind: "unreadable", problem: { kind: "otherFile", what } };
  if (promises === "workbook" || what === "archive") return await lookIntoWorkbook(bytes, promises);
  switch (promises) {
    case "map":
      return await lookIntoMap(bytes);
    case "table":
      return await lookIntoTable(name, bytes);
    case "markdown":
      return await lookIntoList(bytes, "markdown");
    case "text":
      return await lookIntoText(name, bytes);
  }
}

async function lookIntoMap(bytes: Uint8Array): Promise<TableFile> {
  const { previewMapJson } = await import("../../../exchange/import/mapPreview.ts");
  const read = previewMapJson(bytes);
  return read.ok ? { kind: "map", preview: read.preview } : { kind: "unreadable", problem: read.problem };
}

/** Text that was pasted: cells of a spreadsheet, Markdown, or one note a line. */
async function lookIntoText(name: string, bytes: Uint8Array): Promise<TableFile> {
  const { readCsv } = await import("../../../exchange/import/csv.ts");
  const { isTableOfNotes } = await import("../../../exchange/import/tableNotes.ts");
  const table = readCsv(bytes);
  if (table.ok && (isTableOfNotes(table.rows) || hasTabs(bytes)))
    return await lookIntoRows(name, table.rows, table.damageIn);
  const { listFormatOf } = await import("../../../exchange/import/list.ts");
  return await lookIntoList(bytes, listFormatOf(new TextDecoder().decode(bytes)));
}

async function lookIntoList(bytes: Uint8Array, format: "markdown" | "text"): Promise<TableFile> {
  const { readList } = await import("../../../exchange/import/list.ts");
  const read = readList(bytes, format);
  if (!read.ok) return { kind: "unreadable", problem: read.problem };
  return read.groups.length + read.faulty.length > 0 ? { kind: "groups", read } : { kind: "noList" };
}

async function lookIntoTable(name: string, bytes: Uint8Array): Promise<TableFile> {
  const { readCsv } = await import("../../../exchange/import/csv.ts");
  const read = readCsv(bytes);
  if (!read.ok) return { kind: "unreadable", problem: read.problem };
  return await lookIntoRows(name, read.rows, read.damageIn);
}

async function lookIntoWorkbook(bytes: Uint8Array, promises: PromisedKind): Promise<TableFile> {
  const { readXlsx } = await import("../../../exchange/import/xlsx.ts");
  const read = await readXlsx(bytes);
  if (read.ok) return await lookIntoSheets(read.sheets);
  const isNoWorkbook = read.problem.kind === "notOurFormat" && promises !== "workbook";
  return {
    kind: "unreadable",
    problem: isNoWorkbook ? { kind: "otherFile", what: "archive" } : read.problem,
  };
}

async function lookIntoRows(
  name: string,
  rows: Rows,
  damageIn: (row: number) => string | null,
): Promise<TableFile> {
  return await lookIntoSheets([{ name, rows }], damageIn);
}

async function lookIntoSheets(
  sheets: readonly Sheet[],
  damageIn?: (row: number) => string | null,
): Promise<TableFile> {
  const { isTableOfNotes } = await import("../../../exchange/import/tableNotes.ts");
  const { readBoard } = await import("../../../exchange/import/boards.ts");
  const { IMPORT_LIMITS } = await import("../../../exchange/import/importedNote.ts");
  const rows = sheets[0]?.rows ?? [];
  if (isTableOfNotes(rows)) {
    const { tableGroups } = await import("../../../exchange/import/tableGroups.ts");
    return { kind: "groups", read: tableGroups(rows, IMPORT_LIMITS, damageIn) };
  }
  const read = readBoard(rows, IMPORT_LIMITS, damageIn);
  return read ? { kind: "groups", read } : { kind: "survey", sheets };
}

/** Most rows have cells with tabs between them: so a spreadsheet puts them on the clipboard. */
function hasTabs(bytes: Uint8Array): boolean {
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return 2 * lines.filter((line) => line.includes("\t")).length > lines.length;
}
