import * as Y from "yjs";
import { changesOf } from "../gate/changes.ts";
import type { Deed } from "./deeds.ts";

/** What a transaction on a map has done. Call like `changesOf`. */
export function deedOf(transaction: Y.Transaction): Deed {
  const addedFrom = new Map<number, number>();
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (after > before) addedFrom.set(client, before);
  }
  const deletedNotes = new Set<string>();
  if (transaction.deleteSet.clients.size > 0) {
    for (const { kind, root, item, entry } of changesOf(transaction)) {
      if (kind === "deleted" && root === "notes" && item === entry) deletedNotes.add(entry.parentSub ?? "");
    }
  }
  return {
    deleted: Y.mergeDeleteSets([transaction.deleteSet]),
    addedFrom,
    deletedNotes: [...deletedNotes],
  };
}
