import * as Y from "yjs";
import type { StoredDocument } from "../storage/store.ts";
import { loadUpdates } from "./roomDocument.ts";

/**
 * A document's rows as one state: replayed into a fresh document (the fastest way by far), encoded, loaded again
 * and compared. Null when the result is not the same document: then the log stays as it is.
 */
export function compactDocument(stored: Pick<StoredDocument, "state" | "updates">): Uint8Array | null {
  const original = new Y.Doc();
  const reloaded = new Y.Doc();
  try {
    original.transact(() => {
      if (stored.state) Y.applyUpdate(original, stored.state);
      for (const update of stored.updates) Y.applyUpdate(original, update);
    });
    if (original.store.pendingStructs || original.store.pendingDs) return null;
    const state = Y.encodeStateAsUpdate(original);
    Y.applyUpdate(reloaded, state);
    return isSame(original, reloaded) ? state : null;
  } catch {
    return null;
  } finally {
    original.destroy();
    reloaded.destroy();
  }
}

/**
 * For an erasure, when the rows do not make one sound document: what of them can be loaded, without what waits for
 * rows that were lost. Whoever still has more brings it back with the next connection.
 */
export function salvageDocument(stored: Pick<StoredDocument, "state" | "updates">): Uint8Array {
  const { doc } = loadUpdates([...(stored.state ? [stored.state] : []), ...stored.updates]);
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

function isSame(a: Y.Doc, b: Y.Doc): boolean {
  const sameClocks = JSON.stringify(clocks(a)) === JSON.stringify(clocks(b));
  return sameClocks && JSON.stringify(contents(a)) === JSON.stringify(contents(b));
}

function clocks(doc: Y.Doc): unknown {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
}

function contents(doc: Y.Doc): unknown {
  return [...doc.share.keys()].sort().map((root) => [root, sorted(doc.getMap(root).toJSON())]);
}

/** Objects with their keys in order: two replicas may have met them in different ones. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sorted(entry)]);
}
