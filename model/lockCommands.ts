import type * as Y from "yjs";
import { noteValue } from "./mapCommands.ts";
import { withStacked } from "./noteStack.ts";

/**
 * Locks notes and their stacks against accidents, or unlocks them. Every tool of ours leaves a locked note as it is. It is no
 * right: the server takes what a program of somebody else writes to it, and erasing for good goes on.
 */
export function setLocked(doc: Y.Doc, noteIds: Iterable<string>, locked: boolean, origin: unknown): void {
  const ids = withStacked(doc, noteIds);
  doc.transact(() => {
    for (const id of ids) {
      const value = noteValue(doc, id);
      // Unlocked is the absence of the key, as it is on every note that was never locked.
      if (!locked) value?.delete("locked");
      else if (value?.get("locked") !== true) value?.set("locked", true);
    }
  }, origin);
}
