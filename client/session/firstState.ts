import type * as Y from "yjs";

/**
 * A whole map that comes into an empty document is not encoded once more for those who listen to updates: of 1,000 notes
 * that took a twentieth of the opening. Whoever sent it has it, and `onTaken` keeps it by another way.
 *
 * @param from the origin of what comes
 */
export function takeFirstStateQuietly(doc: Y.Doc, from: unknown, onTaken: () => void): void {
  // The last event before Yjs looks whether anybody listens to updates.
  doc.on("afterTransactionCleanup", ({ origin, local, beforeState }: Y.Transaction) => {
    const listeners = doc._observers.get("update");
    if (origin !== from || local || beforeState.size > 0 || !listeners) return;
    doc._observers.delete("update");
    // What an observer wrote meanwhile is the next transaction, and heard of.
    const ends = ["beforeObserverCalls", "afterAllTransactions"] as const;
    const end = (): void => {
      for (const name of ends) doc.off(name, end);
      doc._observers.set("update", listeners);
    };
    for (const name of ends) doc.on(name, end);
    onTaken();
  });
}
