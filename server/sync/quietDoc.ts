import * as Y from "yjs";
import type { Scan } from "../gate/updateScanner.ts";

type Events = Parameters<Y.Doc["emit"]>;

/** Yjs makes lists and maps for each of a transaction's seven events, though nobody listens to most of them. */
export class QuietDoc extends Y.Doc {
  override emit(...[name, args]: Events): void {
    if (this._observers.has(name)) super.emit(name, args);
  }
}

/**
 * Whether the bytes of an update say no more and no less than what it did: all of it was new and is there, nothing
 * waits, and nothing that it brought is deleted, whose content must not be kept. Then nobody needs to encode it
 * again. Call from `afterTransaction`, while what was deleted still says so, and only when nothing waited before.
 */
export function didWhatItSays(transaction: Y.Transaction, { clients, deleteRanges }: Scan): boolean {
  const { beforeState, afterState, deleteSet } = transaction;
  const { store } = transaction.doc;
  if (store.pendingStructs !== null || store.pendingDs !== null) return false;
  // An answer to a sync question names all that was ever deleted.
  let deleted = 0;
  for (const ranges of deleteSet.clients.values()) deleted += ranges.length;
  if (deleted !== deleteRanges || (deleted === 0 && clients.size === 0)) return false;
  for (const [client, { from, to }] of clients) {
    if ((beforeState.get(client) ?? 0) !== from || afterState.get(client) !== to) return false;
    const structs = store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!(struct instanceof Y.Item) || struct.deleted) return false;
    }
  }
  return true;
}
