import * as Y from "yjs";
import { changesOf, valueBefore, wasAlive } from "../gate/changes.ts";
import type { Deed, EntryBefore } from "./deeds.ts";
import { keyOf } from "./structKey.ts";

/** Top-level maps of which whole entries come and go. */
const ENTRY_ROOTS: ReadonlySet<string> = new Set(["notes", "comments"]);

/**
 * What a transaction has done to a map. `isOwn`: whether its writer is the one who writes under a Yjs client id; of
 * their own letters, which people correct all the time, nothing is remembered. Call like `changesOf`.
 */
export function deedOf(transaction: Y.Transaction, isOwn: (client: number) => boolean): Deed {
  const addedFrom = new Map<number, number>();
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (after > before) addedFrom.set(client, before);
  }
  const touchedEntries = new Map<string, Y.ID>();
  const deletedEntries: { id: Y.ID; before: EntryBefore }[] = [];
  const values: { id: Y.ID; value: unknown }[] = [];
  const letters: { id: Y.ID; text: string }[] = [];
  for (const { kind, root, item, entry } of changesOf(transaction)) {
    const isInEntry = ENTRY_ROOTS.has(root);
    if (isInEntry && kind === "deleted" && item === entry) {
      deletedEntries.push({ id: entry.id, before: entryBefore(transaction, entry) });
    }
    // The rest of an entry that is gone stands in there.
    if (isInEntry && (item === entry || entry.deleted)) continue;
    if (isInEntry) touchedEntries.set(keyOf(entry.id), entry.id);
    if (kind === "added") continue;
    if (item.content instanceof Y.ContentString) {
      if (!isOwn(item.id.client)) letters.push({ id: item.id, text: item.content.str });
    } else if (isValue(item.content) && item.parentSub !== null) {
      values.push({ id: item.id, value: item.content.getContent().at(-1) });
    }
  }
  const deleted = Y.mergeDeleteSets([transaction.deleteSet]);
  return {
    deleted,
    addedFrom,
    touchedEntries: [...touchedEntries.values()],
    deletedEntries,
    values,
    letters,
  };
}

/** A picture is one, too. */
function isValue(content: Y.Item["content"]): boolean {
  return content instanceof Y.ContentAny || content instanceof Y.ContentBinary;
}

function entryBefore(transaction: Y.Transaction, entry: Y.Item): EntryBefore {
  const before = new Map<string, { text: string } | { value: unknown }>();
  if (!(entry.content instanceof Y.ContentType)) return before;
  for (const key of entry.content.type._map.keys()) {
    const value = valueBefore(transaction, entry, key);
    if (value instanceof Y.Text) before.set(key, { text: textBefore(transaction, value) });
    else if (value !== undefined && !(value instanceof Y.AbstractType)) before.set(key, { value });
  }
  return before;
}

function textBefore(transaction: Y.Transaction, text: Y.Text): string {
  let before = "";
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString && wasAlive(transaction, item)) before += item.content.str;
  }
  return before;
}
