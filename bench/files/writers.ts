import { exampleMap } from "../../exchange/exampleMap.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import type { Note } from "../../model/note.ts";

/** Fixed, so that files of two runs can be compared. */
const DATE = new Date(Date.UTC(2026, 10, 27));

type Write = () => Uint8Array | Promise<Uint8Array>;

/** Loads a writer and hands over what writes the notes: loading is not what is measured. A new format is one more line. */
export const WRITERS = {
  json: async (notes) => {
    const { mapJson } = await import("../../exchange/json.ts");
    return () => mapJson(mapOf(notes).about, notes);
  },
  csv: async (notes) => {
    const { notesCsv } = await import("../../exchange/csv.ts");
    return () => notesCsv(notes, { language: "de" });
  },
  markdown: async (notes) => {
    const { mapMarkdown } = await import("../../exchange/markdown.ts");
    return () => mapMarkdown(mapOf(notes));
  },
  xlsx: async (notes) => {
    const { mapXlsx } = await import("../../exchange/xlsx.ts");
    return () => mapXlsx(mapOf(notes), DATE);
  },
  pdf: async (notes) => {
    const { mapPdf } = await import("../../exchange/pdf/mapPdf.ts");
    const { loadNodeFont } = await import("../../exchange/pdf/nodeFonts.ts");
    return () => mapPdf({ ...mapOf(notes), pageSize: "A4", date: DATE, loadFont: loadNodeFont });
  },
  svg: async (notes) => {
    const { mapSvg } = await import("../../exchange/svg/mapSvg.ts");
    const { loadNodeFont } = await import("../../exchange/pdf/nodeFonts.ts");
    return () => mapSvg({ map: mapOf(notes), extent: { kind: "map" }, date: DATE, loadFont: loadNodeFont });
  },
  png: async (notes) => {
    const { mapPng } = await import("../../exchange/png/mapPng.ts");
    const { loadNodeFont } = await import("../../exchange/pdf/nodeFonts.ts");
    return () => mapPng({ map: mapOf(notes), extent: { kind: "map" }, date: DATE, loadFont: loadNodeFont });
  },
  pptx: async (notes) => {
    const { mapPptx } = await import("../../exchange/pptx/mapPptx.ts");
    const { loadNodeFont } = await import("../../exchange/pdf/nodeFonts.ts");
    return () => mapPptx({ map: mapOf(notes), date: DATE, loadFont: loadNodeFont });
  },
  docx: async (notes) => {
    const { mapDocx } = await import("../../exchange/docx/mapDocx.ts");
    return () => mapDocx(mapOf(notes), DATE);
  },
} as const satisfies Readonly<Record<string, (notes: readonly Note[]) => Promise<Write>>>;
export type FileFormat = keyof typeof WRITERS;

function mapOf(notes: readonly Note[]): ReadableMap {
  const { title, customerName, customerRole, situation } = exampleMap("de");
  const about = { title, customerName, customerRole, situation, language: "de" as const };
  return { about, notes, clusters: [], contradictions: [], occurrences: null, language: "de" };
}
