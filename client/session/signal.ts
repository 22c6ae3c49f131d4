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

/** The same signal, kept up to date only while somebody watches: `start` begins that and returns the way to stop. */
export function whileWatched<T>(signal: Signal<T>, start: () => () => void): Signal<T> {
  const watchers = new Set<object>();
  let stop = (): void => undefined;
  return {
    get: signal.get,
    subscribe(listener) {
      const watcher = {};
      if (watchers.size === 0) stop = start();
      watchers.add(watcher);
      const leave = signal.subscribe(listener);
      return () => {
        leave();
        if (watchers.delete(watcher) && watchers.size === 0) stop();
      };
    },
  };
}
