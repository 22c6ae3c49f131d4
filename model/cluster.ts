import * as Y from "yjs";
import { isOneOf, PLACES, type PlaceKey } from "./fields.ts";
import { newId } from "./ids.ts";
import { clustersOf } from "./mapDocument.ts";
import type { Note } from "./note.ts";
import { plainText } from "./plainText.ts";
import { LIMITS } from "./wire.ts";

/**
 * Notes of one field under one heading. Which notes those are stands on the notes (`cluster`); a note belongs to it
 * only as long as it lies in the cluster's field, whatever was written at the same time elsewhere.
 */
export interface Cluster {
  readonly id: string;
  /** one line; may be empty */
  readonly title: string;
  readonly field: PlaceKey;
  /** participant id; null once that person was erased */
  readonly author: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
}

/** Reads a cluster from a document. Total: gives a clean value or nothing, and never throws. */
export function readCluster(id: string, value: unknown): Cluster | null {
  if (!(value instanceof Y.Map)) return null;
  const title = value.get("title");
  const field = value.get("field");
  const author = value.get("author");
  const createdAt = value.get("createdAt");
  if (!(title instanceof Y.Text) || !isOneOf(PLACES, field)) return null;
  return {
    id,
    title: cleanTitle(title.toString()).trim(),
    field,
    author: typeof author === "string" ? author : null,
    createdAt: typeof createdAt === "number" && Number.isFinite(createdAt) ? createdAt : 0,
  };
}

/** All readable clusters, oldest first, also those without notes. */
export function readClusters(doc: Y.Doc): Cluster[] {
  const clusters: Cluster[] = [];
  for (const [id, value] of clustersOf(doc)) {
    const cluster = readCluster(id, value);
    if (cluster) clusters.push(cluster);
  }
  return clusters.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** Whether a note belongs to a cluster: it says so, and lies in its field. */
export function isIn({ cluster, place }: Pick<Note, "cluster" | "place">, { id, field }: Cluster): boolean {
  return cluster === id && place.field === field;
}

/** Which cluster each note is in, for what leaves the product; notes in none are left out. */
export function clusterByNote(
  notes: readonly Note[],
  clusters: readonly Cluster[],
): ReadonlyMap<string, Cluster> {
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  return new Map(
    notes.flatMap((note): [string, Cluster][] => {
      const cluster = note.cluster === null ? undefined : byId.get(note.cluster);
      return cluster && isIn(note, cluster) ? [[note.id, cluster]] : [];
    }),
  );
}

/** Lays down a cluster that no note is in yet, and returns its id; null when the map has no room. Call inside a transaction. */
export function newCluster(
  doc: Y.Doc,
  { title, field, author }: Pick<Cluster, "title" | "field" | "author">,
): string | null {
  const clusters = clustersOf(doc);
  if (clusters.size >= LIMITS.clustersPerMap) return null;
  const id = newId();
  const value = new Y.Map<unknown>();
  value.set("title", new Y.Text(cleanTitle(title).trim()));
  value.set("field", field);
  value.set("author", author);
  value.set("createdAt", Date.now());
  clusters.set(id, value);
  return id;
}

/** One line of plain text within the limit; spaces at the end may be on the way to the next word. */
export function cleanTitle(title: string): string {
  return plainText(title)
    .replace(/\n/g, " ")
    .slice(0, LIMITS.clusterTitleLength)
    .replace(/\p{Surrogate}$/u, "");
}
