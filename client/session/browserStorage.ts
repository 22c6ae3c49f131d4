/** What of `localStorage` and `sessionStorage` is needed here. */
export type KeyedStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** `localStorage`, or a memory that lasts as long as the page where the browser forbids storage. */
export function browserStorage(): KeyedStorage {
  return usableStorage(() => window.localStorage);
}

/** `sessionStorage`: what outlives a reload of the page and ends with its window. */
export function visitStorage(): KeyedStorage {
  return usableStorage(() => window.sessionStorage);
}

function usableStorage(find: () => Storage): KeyedStorage {
  try {
    const storage = find();
    const probe = "empathy-map.probe";
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    return storage;
  } catch {
    return memoryStorage();
  }
}

export function memoryStorage(): KeyedStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

/** Writes, and lets a full storage pass: what is kept here is a convenience, never the only copy of work. */
export function tryToStore(storage: KeyedStorage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Full, or forbidden since the page was opened.
  }
}

/** Reads JSON from storage, where anything may stand. `undefined` for nothing and for garbage. */
export function readStored(storage: KeyedStorage, key: string): unknown {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
