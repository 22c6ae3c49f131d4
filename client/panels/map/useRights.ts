import { useEffect, useState } from "react";
import type { Workshop } from "../../../model/api.ts";
import { askRights, isWorthAsking, type RightsAnswer } from "../../session/askRights.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import type { DocumentSession } from "../../session/mapSession.ts";
import { useVisits } from "../visitsContext.ts";

/** Between two questions while the server does not answer; with chance, so that a seminar does not ask at once. */
const askAgainMs = (): number => 2000 + Math.random() * 3000;

/** What a refused window shows: nothing yet while the server is asked, and nothing when the map goes on. */
export type RightsState = "asking" | Exclude<RightsAnswer, { kind: "goOn" | "unreachable" }>;

/**
 * After a refusal that may mean another role: asks, and lets the map go on with the new one. `onReopen` gets the
 * workshop as it is now.
 */
export function useRights(
  { session }: { readonly session: DocumentSession },
  workshopId: string,
  refusal: RefusalReason | null,
  onReopen: (workshop: Workshop) => void,
): RightsState {
  const visits = useVisits();
  const [state, setState] = useState<RightsState>("asking");
  useEffect(() => {
    if (refusal === null || !isWorthAsking(refusal)) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const { me, unconfirmed, dropLocalCopy } = session;
    const ask = async (): Promise<void> => {
      const unsent = unconfirmed.get();
      const answer = await askRights(workshopId, { reason: refusal, role: me.role, unsent });
      if (!current) return;
      switch (answer.kind) {
        case "unreachable":
          timer = setTimeout(() => void ask(), askAgainMs());
          return;
        case "goOn":
          onReopen(answer.workshop);
          return;
        case "removed":
          // What was not sent can still be saved from the page; what the browser would enter with by itself goes.
          visits.forget(workshopId);
          if (unsent === 0) void dropLocalCopy();
          setState(answer);
          return;
        case "keepOwn":
        case "refused":
          setState(answer);
      }
    };
    void ask();
    return () => {
      current = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [session, workshopId, refusal, onReopen, visits]);
  return state;
}
