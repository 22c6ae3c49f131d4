import type * as Y from "yjs";
import type { Decided } from "../../../exchange/decided.ts";
import type { ReadableMap } from "../../../exchange/readableMap.ts";
import { readClusters } from "../../../model/cluster.ts";
import { readContradictions } from "../../../model/contradiction.ts";
import { readAbout, readNotes } from "../../../model/mapDocument.ts";
import { readOccurrences } from "../../../model/occurrence.ts";

/** What needs no server: written from the map as this window has it, so without a connection, too. */
export type HereFormat = "xlsx" | "md";

/** Only what stands on the map for everybody: neither one's own drafts nor what is hidden. */
export async function writeHere(
  doc: Y.Doc,
  format: HereFormat,
  { language, decided }: Pick<ReadableMap, "language"> & { readonly decided: Decided },
): Promise<Blob> {
  const notes = readNotes(doc).filter(({ hidden }) => !hidden);
  const map: ReadableMap = {
    about: readAbout(doc),
    notes,
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
    occurrences: readOccurrences(doc, notes),
    language,
    decided,
  };
  switch (format) {
    case "xlsx": {
      const { mapXlsx } = await import("../../../exchange/xlsx.ts");
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      return new Blob([mapXlsx(map, new Date())], { type });
    }
    case "md": {
      const { mapMarkdown } = await import("../../../exchange/markdown.ts");
      return new Blob([mapMarkdown(map)], { type: "text/markdown;charset=utf-8" });
    }
  }
}
