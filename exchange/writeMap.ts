import type { Comment } from "../model/comment.ts";
import type { LoadFont } from "./pdf/textRuns.ts";
import type { ReadableMap } from "./readableMap.ts";
import type { Extent } from "./scene/mapScene.ts";

/** Files of a map that are written alike in a browser, on a server and by a command. */
export const PORTABLE_FORMATS = [
  "svg",
  "pptx",
  "docx",
  "excalidraw",
  "tldr",
  "xlsx",
  "csv",
  "md",
  "json",
] as const;
export type PortableFormat = (typeof PORTABLE_FORMATS)[number];

/** A map and all else that some file of it needs. Plain data but for the font, so that it goes to another thread. */
export interface WriteInput {
  readonly map: ReadableMap;
  /** part of JSON alone */
  readonly comments: readonly Comment[];
  /** of pictures */
  readonly extent: Extent;
  /** the same input and date give the same bytes */
  readonly date: Date;
  readonly loadFont: LoadFont;
}

/** Writes a file. The writers are large: each comes with the first file of its kind. */
export async function writeMap(format: PortableFormat, input: WriteInput): Promise<Uint8Array> {
  const { map, comments, date } = input;
  const { about, notes, clusters, contradictions, occurrences, reactions, language } = map;
  switch (format) {
    case "svg":
      return (await import("./svg/mapSvg.ts")).mapSvg(input);
    case "pptx":
      return (await import("./pptx/mapPptx.ts")).mapPptx(input);
    case "docx":
      return (await import("./docx/mapDocx.ts")).mapDocx(map, date);
    case "excalidraw":
      return (await import("./excalidraw/mapExcalidraw.ts")).mapExcalidraw(input);
    case "tldr":
      return (await import("./tldraw/mapTldraw.ts")).mapTldraw(input);
    case "xlsx":
      return (await import("./xlsx.ts")).mapXlsx(map, date);
    case "csv":
      return (await import("./csv.ts")).notesCsv(notes, {
        language,
        clusters,
        occurrences,
        ...(reactions && { reactions }),
      });
    case "md":
      return (await import("./markdown.ts")).mapMarkdown(map);
    case "json":
      return (await import("./json.ts")).mapJson(about, notes, {
        comments,
        ...(reactions && { reactions }),
        clusters,
        contradictions,
        occurrences,
      });
  }
}
