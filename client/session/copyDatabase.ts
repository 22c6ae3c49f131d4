const UPDATES = "updates";
/** what is to be remembered beside them, by name */
const CUSTOM = "custom";

/** The rows of one copy on this device. Everything fails by rejecting, never by throwing. */
export interface CopyDatabase {
  /** the updates after the row `after`, and the number of the last row; `after` itself where there is none */
  read(after: number): Promise<{ readonly updates: readonly Uint8Array[]; readonly last: number }>;
  /** resolves when it is written, not only asked for: a full disk may say so late */
  add(update: Uint8Array): Promise<void>;
  /** puts one state in the place of all rows up to `last`; both or nothing */
  replace(state: Uint8Array, last: number): Promise<void>;
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** Opens it, or makes it. Rejects where the browser allows no storage: private windows, forbidden, broken, full. */
export async function openCopyDatabase(name: string): Promise<CopyDatabase> {
  const database = await openDatabase(name);
  /** Runs in one transaction; its value counts when all of it is written. */
  const run = <T>(mode: IDBTransactionMode, work: (transaction: IDBTransaction) => () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction([UPDATES, CUSTOM], mode);
      const failed = (): void => reject(transaction.error ?? new Error("The copy could not be written"));
      transaction.addEventListener("abort", failed);
      transaction.addEventListener("error", failed);
      const value = work(transaction);
      transaction.addEventListener("complete", () => resolve(value()));
    });
  return {
    read: (after) =>
      run("readonly", (transaction) => {
        const store = transaction.objectStore(UPDATES);
        const rows = IDBKeyRange.lowerBound(after, true);
        const updates = store.getAll(rows);
        const keys = store.getAllKeys(rows);
        return () => ({
          updates: updates.result.filter((row): row is Uint8Array => row instanceof Uint8Array),
          last: Number(keys.result.at(-1) ?? after),
        });
      }),
    add: (update) =>
      run("readwrite", (transaction) => {
        transaction.objectStore(UPDATES).add(update);
        return () => undefined;
      }),
    replace: (state, last) =>
      run("readwrite", (transaction) => {
        const store = transaction.objectStore(UPDATES);
        store.delete(IDBKeyRange.upperBound(last));
        store.add(state);
        return () => undefined;
      }),
    get: (key) =>
      run("readonly", (transaction) => {
        const asked: IDBRequest<unknown> = transaction.objectStore(CUSTOM).get(key);
        return () => asked.result;
      }),
    set: (key, value) =>
      run("readwrite", (transaction) => {
        transaction.objectStore(CUSTOM).put(value, key);
        return () => undefined;
      }),
    clear: () =>
      run("readwrite", (transaction) => {
        for (const store of [UPDATES, CUSTOM]) transaction.objectStore(store).clear();
        return () => undefined;
      }),
    close: () => database.close(),
  };
}

/** Deletes a copy; one that a window still has open goes when that is closed. Nothing where there is no storage. */
export function deleteCopyDatabase(name: string): void {
  try {
    indexedDB.deleteDatabase(name);
  } catch {
    // Not there at all, or forbidden: then there is nothing to delete either.
  }
}

/** Browsers that forbid storage throw here, at once or when the page looks at `indexedDB` at all. */
function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore(UPDATES, { autoIncrement: true });
      request.result.createObjectStore(CUSTOM);
    });
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("The copy could not be opened")),
    );
    // It does not heed "versionchange": closed as soon as another window wants to delete it, it would lose what comes.
    request.addEventListener("success", () => resolve(request.result));
  });
}
