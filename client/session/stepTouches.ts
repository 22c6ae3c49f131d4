import * as Y from "yjs";
import { clustersOf, commentsOf, linksOf, notesOf, reactionsOf } from "../../model/mapDocument.ts";
import { type Place, readNote } from "../../model/note.ts";

export interface Move {
  readonly from: Place;
  readonly to: Place;
}

/** Where the transaction moved notes from and to. */
export function movesIn(doc: Y.Doc, changed: Y.Transaction["changedParentTypes"]): Map<string, Move> {
  const moves = new Map<string, Move>();
  const notes = notesOf(doc);
  for (const events of changed.values()) {
    for (const event of events) {
      // Not `event.path`: that is relative to whichever observer ran last.
      const id = event.target._item?.parentSub;
      const change = event.changes.keys.get("place");
      if (event.target.parent !== notes || typeof id !== "string" || change?.action !== "update") continue;
      const to = readNote(id, notes.get(id))?.place;
      if (to) moves.set(id, { from: change.oldValue as Place, to });
    }
  }
  return moves;
}

/** Who made the notes, comments, clusters, links and reactions that the transaction has made, changed or deleted; null for anything else. */
export function authorsIn(doc: Y.Doc, changed: Y.Transaction["changedParentTypes"]): (string | null)[] {
  const authors = new Set<string | null>();
  const roots: ReadonlySet<unknown> = new Set([notesOf(doc), commentsOf(doc), clustersOf(doc), linksOf(doc)]);
  const reactions: unknown = reactionsOf(doc);
  for (const events of changed.values()) {
    for (const event of events) {
      const { target } = event;
      if (target === reactions) {
        // See `model/reactionKey.ts`.
        for (const key of event.changes.keys.keys()) authors.add(key.split(".")[1] ?? null);
        continue;
      }
      if (target instanceof Y.Map && roots.has(target)) {
        for (const [id, change] of event.changes.keys) {
          authors.add(authorOf(change.action === "delete" ? change.oldValue : target.get(id)));
        }
        continue;
      }
      let entry: unknown = target;
      while (entry instanceof Y.AbstractType && !roots.has(entry.parent)) entry = entry.parent;
      authors.add(authorOf(entry));
    }
  }
  return [...authors];
}

/** Also of a note that was just deleted: its parts are kept for as long as it can be undone. */
function authorOf(note: unknown): string | null {
  if (!(note instanceof Y.Map)) return null;
  const author: unknown = note._map.get("author")?.content.getContent().at(-1);
  return typeof author === "string" ? author : null;
}
