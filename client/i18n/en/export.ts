import type { Texts } from "../texts.ts";

export const texts = {
  title: "Export",
  lead: "The map as the server has it right now.",
  pdfA4: "PDF, A4",
  pdfA4Text: "To send and print, with a list of all notes.",
  pdfA3: "PDF, A3",
  pdfA3Text: "For the large printer or the wall.",
  csv: "Table, CSV",
  csvText: "For Excel and other programs, one row per note.",
  json: "Data, JSON",
  jsonText: "Complete. Can be imported again.",
  working: "Working …",
  done: "“{name}” is in your downloads.",
} as const satisfies Texts["export"];
