import { useCallback, useRef, useState } from "react";

export type Search<R> =
  | { readonly kind: "none" }
  | { readonly kind: "searching" }
  | { readonly kind: "found"; readonly found: R }
  | { readonly kind: "failed" };

/** Asks when told to; of several questions only the answer to the last one counts. */
export function useSearch<R>(ask: () => Promise<R>): readonly [Search<R>, () => void] {
  const [search, setSearch] = useState<Search<R>>({ kind: "none" });
  const latest = useRef(0);
  const start = useCallback((): void => {
    latest.current += 1;
    const mine = latest.current;
    const show = (next: Search<R>): void => {
      if (mine === latest.current) setSearch(next);
    };
    show({ kind: "searching" });
    ask().then(
      (found) => show({ kind: "found", found }),
      () => show({ kind: "failed" }),
    );
  }, [ask]);
  return [search, start];
}
