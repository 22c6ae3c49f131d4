import type { Signal } from "./signal.ts";

/** Longer than a page takes to be built, and short enough that nobody is taken for present who has turned away. */
const PATIENCE_MS = 10_000;

/** What is opened before the page that shows it is built; see `openedAhead`. */
export interface OpenedAhead<Options, T> {
  /** Opens it. Closed again when no page takes it over in ten seconds. */
  begin(options: Options): T | null;
  /** What was begun with the same options, open already; else what opens when it is first watched. */
  of(options: Options): Signal<T | null>;
}

/** `create`: a signal of what is open for as long as someone watches. The last that was begun waits for its page. */
export function openedAhead<Options extends object, T>(
  create: (options: Options) => Signal<T | null>,
): OpenedAhead<Options, T> {
  let begun: {
    readonly options: Options;
    readonly held: Signal<T | null>;
    readonly letGo: () => void;
  } | null = null;
  return {
    begin(options) {
      begun?.letGo();
      const opening = create(options);
      const leave = opening.subscribe(() => undefined);
      const letGo = (): void => {
        clearTimeout(timer);
        leave();
        if (begun?.letGo === letGo) begun = null;
      };
      const timer = setTimeout(letGo, PATIENCE_MS);
      const held: Signal<T | null> = {
        get: opening.get,
        subscribe(listener) {
          const stop = opening.subscribe(listener);
          letGo();
          return stop;
        },
      };
      begun = { options, held, letGo };
      return opening.get();
    },
    of: (options) => (begun && isSame(begun.options, options) ? begun.held : create(options)),
  };
}

function isSame<Options extends object>(some: Options, others: Options): boolean {
  const keys = Object.keys(some) as (keyof Options)[];
  return keys.length === Object.keys(others).length && keys.every((key) => some[key] === others[key]);
}
