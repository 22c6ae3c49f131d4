import * as Y from "yjs";

type Ranges = Y.UndoManager["undoStack"][number]["deletions"];

/**
 * What a step has overwritten or deleted and may bring back: all but the values of keys that somebody else has set anew
 * since. Yjs' own rule asks who ever wrote such a key, so that after two people have moved one note at the same time, undo
 * takes the place of whoever came out on top and brings back none: a note without a place is nowhere.
 */
export function withoutOthers(doc: Y.Doc, deletions: Ranges, insertions: Ranges): Ranges {
  const isMine = ({ id }: Y.Item): boolean => id.client === doc.clientID || Y.isDeleted(insertions, id);
  const left = Y.createDeleteSet();
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      const standing = struct instanceof Y.Item ? standingFor(doc, struct) : null;
      if (standing && !isMine(standing)) return;
      const { client, clock } = struct.id;
      const ranges = left.clients.get(client) ?? [];
      const last = ranges.at(-1);
      // An import is thousands of structs in a row: as one range it is what it was.
      if (last && last.clock + last.len === clock)
        ranges[ranges.length - 1] = { clock: last.clock, len: last.len + struct.length };
      else ranges.push({ clock, len: struct.length });
      left.clients.set(client, ranges);
    });
  });
  return left;
}

/** The value that stands under an entry's key now; null where there is none, or its map is gone. */
function standingFor(doc: Y.Doc, { parent, parentSub }: Y.Item): Y.Item | null {
  if (parentSub === null || !(parent instanceof Y.AbstractType)) return null;
  let map: Y.AbstractType<unknown> = parent;
  // Deleted and brought back it is another map, with what others have written in that one.
  while (map._item?.redone) {
    const again: unknown = Y.getItem(doc.store, map._item.redone);
    if (!(again instanceof Y.Item) || !(again.content instanceof Y.ContentType)) return null;
    map = again.content.type;
  }
  const standing = map._map.get(parentSub);
  return standing && !standing.deleted ? standing : null;
}
