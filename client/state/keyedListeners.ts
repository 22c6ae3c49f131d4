type Listener = () => void;

/** Who listens to which of many things, by their keys. */
export interface KeyedListeners {
  /** those that somebody listens to, as they are now */
  keys(): readonly string[];
  tell(key: string): void;
  /** Returns the way to stop. A listener is added once. */
  add(key: string, listener: Listener): () => void;
}

/** Nearly everything has one listener: a set for each took 120 bytes a note. */
export function createKeyedListeners(): KeyedListeners {
  const listeners = new Map<string, Listener | Set<Listener>>();
  const remove = (key: string, listener: Listener): void => {
    const known = listeners.get(key);
    if (known === listener) listeners.delete(key);
    else if (known instanceof Set && known.delete(listener) && known.size === 0) listeners.delete(key);
  };
  return {
    keys: () => [...listeners.keys()],
    tell: (key) => {
      const known = listeners.get(key);
      if (known instanceof Set) for (const listener of known) listener();
      else known?.();
    },
    add: (key, listener) => {
      const known = listeners.get(key);
      if (!known) listeners.set(key, listener);
      else if (known instanceof Set) known.add(listener);
      else listeners.set(key, new Set([known, listener]));
      return () => remove(key, listener);
    },
  };
}
