import { type ComponentType, lazy, useState } from "react";

/** A page of its own file: `ahead` begins to fetch it, and gives all that the file has when it is here. */
interface FetchedPage<Props, File> {
  readonly Page: ComponentType<Props>;
  readonly ahead: () => Promise<File>;
}

/**
 * Like React's `lazy`, which it is while the page is on its way. A page that is here is shown at once: `lazy` would have it
 * wait even then, and what has waited is shown 300 ms after what stood in its place (React spares people a flicker).
 */
export function fetchedPage<Props extends object, File>(
  fetchPage: () => Promise<File & { readonly default: ComponentType<Props> }>,
): FetchedPage<Props, File> {
  let here: ComponentType<Props> | null = null;
  const ahead = async (): Promise<File & { readonly default: ComponentType<Props> }> => {
    const file = await fetchPage();
    here = file.default;
    return file;
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
