import * as Y from "yjs";
import { readNotes } from "../../model/mapDocument.ts";
import { restoreEdits } from "../../model/restoreMap.ts";
import type { VersionContent } from "../storage/versionStore.ts";

/**
 * A document as it is now, to be kept. Loaded again and compared first: null when that does not give the same map.
 * What still waits for predecessors was never checked, and stays out.
 */
export function contentOf(live: Y.Doc): VersionContent | null {
  return verified(live, Y.encodeStateAsUpdate(live));
}

function verified(live: Y.Doc, state: Uint8Array): VersionContent | null {
  const copy = openState(state);
  if (!copy) return null;
  try {
    if (copy.store.pendingStructs || copy.store.pendingDs) {
      copy.store.pendingStructs = null;
      copy.store.pendingDs = null;
      return verified(live, Y.encodeStateAsUpdate(copy));
    }
    return restoreEdits(live, copy).length === 0 ? { state, notes: readNotes(copy).length } : null;
  } finally {
    copy.destroy();
  }
}

/** The map of a stored state, to be destroyed by the caller; null when it does not load. */
export function openState(state: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return doc;
  } catch {
    doc.destroy();
    return null;
  }
}
