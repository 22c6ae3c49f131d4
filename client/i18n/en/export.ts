import type { Texts } from "../texts.ts";

export const texts = {
  title: "Export",
  lead: "The whole map, without drafts and hidden notes. Workbook and Markdown are made on this device, also without a connection.",
  pdfA4: "PDF, A4",
  pdfA4Text: "To send and print, with a list of all notes.",
  pdfA3: "PDF, A3",
  pdfA3Text: "For the large printer or the wall.",
  xlsx: "Workbook, XLSX",
  xlsxText: "For Excel and LibreOffice: notes, evidence, bundles and contradictions.",
  csv: "Table, CSV",
  csvText: "For other programs, one row per note.",
  markdown: "Text, Markdown",
  markdownText: "For wikis and notes, arranged by field.",
  json: "Data, JSON",
  jsonText: "Complete. Can be imported again.",
  working: "Working …",
  done: "“{name}” is in your downloads.",
} as const satisfies Texts["export"];
