import type * as Y from "yjs";
import { mergedFromOf, originsOf } from "../../model/mapDocument.ts";
import { isCounted, type MergedMap, type Origin, readMergedFrom, readOrigins } from "../../model/merged.ts";

/** Which maps a map was merged from, and which note came from where. Read anew only after a merge. */
export interface MergedReading {
  /** empty for a map that was not merged */
  maps(): readonly MergedMap[];
  /** ids of those of which a note can be in some */
  counted(): ReadonlySet<string>;
  originOf(noteId: string): Origin | undefined;
  close(): void;
}

export function openMergedReading(doc: Y.Doc, onChange: () => void): MergedReading {
  let maps: readonly MergedMap[] | null = null;
  let counted: ReadonlySet<string> | null = null;
  let origins: ReadonlyMap<string, Origin> | null = null;
  let isTold = true;
  const forget = (): void => {
    maps = null;
    counted = null;
    origins = null;
    isTold = false;
  };
  // Once, and when all that came with it is there.
  const tell = (): void => {
    if (isTold) return;
    isTold = true;
    onChange();
  };
  doc.on("afterTransaction", tell);
  mergedFromOf(doc).observe(forget);
  originsOf(doc).observe(forget);
  const readMaps = (): readonly MergedMap[] => {
    maps ??= readMergedFrom(doc);
    return maps;
  };
  return {
    maps: readMaps,
    counted() {
      counted ??= new Set(readMaps().flatMap((map) => (isCounted(map) ? [map.mapId] : [])));
      return counted;
    },
    originOf(noteId) {
      origins ??= new Map(readOrigins(doc).map((origin) => [origin.copyId, origin]));
      return origins.get(noteId);
    },
    close() {
      doc.off("afterTransaction", tell);
      mergedFromOf(doc).unobserve(forget);
      originsOf(doc).unobserve(forget);
    },
  };
}
