/** A value that can be read and watched, without React. */
export interface Signal<T> {
  get(): T;
  /** calls `listener` after each change; returns the way to stop */
  subscribe(listener: () => void): () => void;
}

export interface WritableSignal<T> extends Signal<T> {
  set(value: T): void;
}

/** A signal that tells its listeners only when the value really changes (`Object.is`). */
export function createSignal<T>(initial: T): WritableSignal<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
