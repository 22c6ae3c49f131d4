import type { PortableFormat } from "./writeMap.ts";

/** All that a map is written as; the format is the ending of the file's name, too. */
export type FileFormat = PortableFormat | "pdf" | "png";

/** What each is called where files are handed over. */
export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  excalidraw: "application/vnd.excalidraw+json",
  tldr: "application/vnd.tldraw+json",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown; charset=utf-8",
};
