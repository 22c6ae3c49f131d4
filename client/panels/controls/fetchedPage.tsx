import { type ComponentType, lazy, useState } from "react";

/** A page of its own file: `ahead` begins to fetch it, and ends when it is here. */
export interface FetchedPage<Props> {
  readonly Page: ComponentType<Props>;
  readonly ahead: () => Promise<unknown>;
}

/**
 * Like React's `lazy`, which it is while the page is on its way. A page that is here is shown at once: `lazy` would have it
 * wait even then, and what has waited is shown 300 ms after what stood in its place (React spares people a flicker).
 */
export function fetchedPage<Props extends object>(
  fetchPage: () => Promise<{ readonly default: ComponentType<Props> }>,
): FetchedPage<Props> {
  let here: ComponentType<Props> | null = null;
  const ahead = async (): Promise<{ readonly default: ComponentType<Props> }> => {
    const page = await fetchPage();
    here = page.default;
    return page;
  };
  const Awaited = lazy(ahead);
  return {
    ahead,
    Page: function FetchedPage(props: Props) {
      const [Shown] = useState(() => here ?? Awaited);
      return <Shown {...props} />;
    },
  };
}
