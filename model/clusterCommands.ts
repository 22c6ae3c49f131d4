import * as Y from "yjs";
import { cleanTitle, newCluster } from "./cluster.ts";
import type { PlaceKey } from "./fields.ts";
import { moveNotes, noteValue } from "./mapCommands.ts";
import { clustersOf } from "./mapDocument.ts";
import { type Place, readNote } from "./note.ts";
import { spliceInto } from "./sharedText.ts";

/** Every write to the clusters of a map; rules as in `mapCommands.ts`. */
export interface NewCluster {
  readonly title: string;
  readonly field: PlaceKey;
  /** those that lie elsewhere stay out */
  readonly noteIds: readonly string[];
  readonly author?: string | null;
}

/** Bundles notes of one field and returns the cluster's id; null when none of them is there, or the map has no room. */
export function addCluster(doc: Y.Doc, cluster: NewCluster, origin: unknown): string | null {
  const members = notesIn(doc, cluster.noteIds, cluster.field);
  if (members.length === 0) return null;
  return doc.transact(() => {
    const id = newCluster(doc, { ...cluster, author: cluster.author ?? null });
    if (id !== null) for (const note of members) note.set("cluster", id);
    return id;
  }, origin);
}

/** Adds notes to a cluster; those of another field stay where they are. */
export function joinCluster(doc: Y.Doc, noteIds: Iterable<string>, id: string, origin: unknown): void {
  const field: unknown = clusterValue(doc, id)?.get("field");
  doc.transact(() => {
    for (const note of notesIn(doc, noteIds, field)) {
      if (note.get("cluster") !== id) note.set("cluster", id);
    }
  }, origin);
}

/** Takes notes out of their clusters. */
export function leaveCluster(doc: Y.Doc, noteIds: Iterable<string>, origin: unknown): void {
  doc.transact(() => {
    for (const id of noteIds) {
      const note = noteValue(doc, id);
      if (note?.has("cluster")) note.delete("cluster");
    }
  }, origin);
}

/** Moves a cluster with these of its notes, which must all go to one field; the others stay behind, and out of it. */
export function moveCluster(
  doc: Y.Doc,
  id: string,
  places: ReadonlyMap<string, Place>,
  origin: unknown,
): void {
  const cluster = clusterValue(doc, id);
  const [first] = places.values();
  if (!cluster || !first) return;
  doc.transact(() => {
    if (cluster.get("field") !== first.field) cluster.set("field", first.field);
    moveNotes(doc, places, origin);
    joinCluster(doc, places.keys(), id, origin);
  }, origin);
}

/** Makes a title `after`, as `editText` does a note's text. Returns what stands. */
export function editClusterTitle(
  doc: Y.Doc,
  id: string,
  after: string,
  caret: number,
  origin: unknown,
): string {
  const title = clusterValue(doc, id)?.get("title");
  if (!(title instanceof Y.Text)) return after;
  doc.transact(() => spliceInto(title, cleanTitle(after), caret), origin);
  return title.toString();
}

/** The notes stay where they are; that they were in it stands on them, so that one undo brings all of it back. */
export function dissolveCluster(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => clustersOf(doc).delete(id), origin);
}

function clusterValue(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const value = clustersOf(doc).get(id);
  return value instanceof Y.Map ? value : null;
}

function notesIn(doc: Y.Doc, ids: Iterable<string>, field: unknown): Y.Map<unknown>[] {
  return [...ids].flatMap((id) => {
    const value = noteValue(doc, id);
    return value && readNote(id, value)?.place.field === field ? [value] : [];
  });
}
