import { type ComponentType, type ReactNode, useEffect, useReducer } from "react";
import { withTexts } from "../../i18n/texts.ts";

/** A part that could not be fetched (no connection, and not kept on this device) is asked for again after this long. */
const RETRY_MS = 3_000;

const known: (() => Promise<void>)[] = [];

/**
 * A part of the page that is fetched when it is first shown, so that the page itself starts sooner. Until it is here
 * `meanwhile` stands in its place; what has been fetched once is there at once. Unlike React's `lazy` it does not take
 * what is around it down when it cannot be fetched, and tries again.
 */
export function fetchedPart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  const fetchOnce = async (): Promise<void> => {
    Part ??= await withTexts(fetchPart());
  };
  known.push(fetchOnce);
  return function FetchedPart(props: Props) {
    const [, renderAgain] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      if (Part) return;
      let timer: ReturnType<typeof setTimeout> | null = null;
      let isGone = false;
      const attempt = (): void =>
        void fetchOnce().then(
          () => isGone || renderAgain(),
          () => {
            if (!isGone) timer = setTimeout(attempt, RETRY_MS);
          },
        );
      attempt();
      return () => {
        isGone = true;
        if (timer !== null) clearTimeout(timer);
      };
    }, []);
    return Part ? <Part {...props} /> : meanwhile;
  };
}

/** Fetches all parts ahead of need, so that a first press has nothing to wait for. */
export async function fetchAllParts(): Promise<void> {
  await Promise.allSettled(known.map((fetchOnce) => fetchOnce()));
}
