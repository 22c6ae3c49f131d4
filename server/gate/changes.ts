import * as Y from "yjs";

/** One struct that a transaction has added, or one from before that it has deleted, and where it stands. */
export interface Change {
  readonly kind: "added" | "deleted";
  readonly item: Y.Item;
  /** name of the top-level map */
  readonly root: string;
  /** the entry of that map: `item` itself, or what it is in; its `parentSub` is the key */
  readonly entry: Y.Item;
}

/** Each of a dozen checks asks the same of a transaction that is over: it is looked for once. */
function askedOnce<T extends object>(
  look: (transaction: Y.Transaction) => T,
): (transaction: Y.Transaction) => T {
  const found = new WeakMap<Y.Transaction, T>();
  return (transaction) => {
    const known = found.get(transaction) ?? look(transaction);
    found.set(transaction, known);
    return known;
  };
}

/**
 * What a transaction has changed, struct by struct. Call from `afterTransaction`, while deleted contents are still
 * there, and after `checkTransaction` has looked at the new structs.
 */
export const changesOf = askedOnce((transaction): readonly Change[] => {
  const changes: Change[] = [];
  const push = (kind: Change["kind"], item: Y.Item): void => {
    const entry = entryOf(item);
    changes.push({ kind, item, root: rootOf(transaction.doc, entry), entry });
  };
  for (const struct of addedStructs(transaction)) if (struct instanceof Y.Item) push("added", struct);
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && !isAdded(transaction, struct)) push("deleted", struct);
  });
  return changes;
});

/** The structs that came with a transaction, also those without content any more. Call like `changesOf`. */
export const addedStructs = askedOnce((transaction): readonly (Y.Item | Y.GC)[] => {
  const added: (Y.Item | Y.GC)[] = [];
  const { store } = transaction.doc;
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (after <= before) continue;
    const structs = store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index += 1) {
      const struct = structs[index];
      if (struct) added.push(struct);
    }
  }
  return added;
});

export function isAdded(transaction: Y.Transaction, { id }: Y.Item): boolean {
  return id.clock >= (transaction.beforeState.get(id.client) ?? 0);
}

/** Whether it was there, and not deleted, when the transaction began. */
export function wasAlive(transaction: Y.Transaction, item: Y.Item): boolean {
  if (isAdded(transaction, item)) return false;
  return !item.deleted || Y.isDeleted(transaction.deleteSet, item.id);
}

/** The value of a key of `entry`'s map as it was when the transaction began; undefined where there was none. */
export function valueBefore(transaction: Y.Transaction, entry: Y.Item, key: string): unknown {
  if (!(entry.content instanceof Y.ContentType)) return undefined;
  let item = entry.content.type._map.get(key) ?? null;
  while (item !== null && !wasAlive(transaction, item)) item = item.left;
  return item?.content.getContent().at(-1);
}

/** The same as it is now. */
export function valueNow(entry: Y.Item, key: string): unknown {
  if (!(entry.content instanceof Y.ContentType)) return undefined;
  const item = entry.content.type._map.get(key);
  return item && !item.deleted ? item.content.getContent().at(-1) : undefined;
}

function entryOf(item: Y.Item): Y.Item {
  let entry = item;
  for (;;) {
    const { parent } = entry;
    const above: Y.Item | null = parent instanceof Y.AbstractType ? parent._item : null;
    if (above === null) return entry;
    entry = above;
  }
}

function rootOf(doc: Y.Doc, { parent }: Y.Item): string {
  for (const [name, type] of doc.share) if (type === parent) return name;
  return "";
}
