import type * as Y from "yjs";
import { readClusters } from "../../model/cluster.ts";
import { peopleOf, readNotes } from "../../model/mapDocument.ts";
import type { SourceMap } from "../../model/mergeArrivals.ts";
import { readMergedFrom, readOrigins } from "../../model/merged.ts";
import { readReactions } from "../../model/reaction.ts";

/** A map as merging reads it. */
export function sourceMapOf(doc: Y.Doc, mapId: string, title: string): SourceMap {
  return {
    mapId,
    title,
    notes: readNotes(doc),
    clusters: readClusters(doc),
    names: new Map([...peopleOf(doc)].map(([id, name]) => [id, String(name)])),
    reactions: readReactions(doc),
    origins: readOrigins(doc),
    mergedFrom: readMergedFrom(doc),
  };
}
