import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { withTexts } from "../../i18n/texts.ts";

/** A part that could not be fetched (no connection, and not kept on this device) is asked for again after this long. */
const RETRY_MS = 3_000;

const known: (() => Promise<void>)[] = [];

/**
 * A part of the page that is fetched when it is first shown, so that the page itself starts sooner. Until it is here
 * nothing stands in its place, or `missing` if it cannot be fetched; what has been fetched once is there at once. Unlike React's `lazy` it does not take
 * what is around it down when it cannot be fetched, and tries again.
 */
export function fetchedPart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  missing: ReactNode = null,
  /** "no more": the part says nothing that its page does not say at first */
  says: "more" | "no more" = "more",
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null;
  const fetchOnce = async (): Promise<void> => {
    Part ??= await (says === "more" ? withTexts(fetchPart()) : fetchPart());
  };
  known.push(fetchOnce);
  return function FetchedPart(props: Props) {
    const [state, setState] = useState<"fetching" | "here" | "missing">("fetching");
    useEffect(() => {
      if (Part) return;
      let timer: ReturnType<typeof setTimeout> | null = null;
      let isGone = false;
      const attempt = (): void =>
        void fetchOnce().then(
          () => isGone || setState("here"),
          () => {
            if (isGone) return;
            setState("missing");
            timer = setTimeout(attempt, RETRY_MS);
          },
        );
      attempt();
      return () => {
        isGone = true;
        if (timer !== null) clearTimeout(timer);
      };
    }, []);
    if (Part) return <Part {...props} />;
    return state === "missing" ? missing : null;
  };
}

/** Fetches all parts ahead of need, so that a first press has nothing to wait for. */
export async function fetchAllParts(): Promise<void> {
  await Promise.allSettled(known.map((fetchOnce) => fetchOnce()));
}
