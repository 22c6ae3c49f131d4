import { useCallback, useRef, useState } from "react";
import { type Trouble, troubleOf } from "../../session/api.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { revealOnMap } from "../facilitation/reveal/revealOnMap.ts";

/** What the last reveal from the wall has come to. */
export type Revealing =
  | { readonly kind: "none" }
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly count: number }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** Reveals what waits on one map, or on all of them (`null`), from the wall. */
export function useRevealing(session: WorkshopSession): readonly [Revealing, (mapId: string | null) => void] {
  const [state, setState] = useState<Revealing>({ kind: "none" });
  const isWorking = useRef(false);
  const reveal = useCallback(
    async (mapId: string | null): Promise<void> => {
      if (isWorking.current) return;
      isWorking.current = true;
      setState({ kind: "working" });
      try {
        const mapIds = mapId === null ? [...session.results.get().waiting.keys()] : [mapId];
        // One after another: each is a version and a transaction of its own, and forty at once would hold up everybody.
        let count = 0;
        for (const id of mapIds) count += await revealOnMap(session, id);
        setState({ kind: "done", count });
      } catch (error) {
        setState({ kind: "failed", trouble: troubleOf(error) });
      }
      isWorking.current = false;
    },
    [session],
  );
  return [state, useCallback((mapId) => void reveal(mapId), [reveal])];
}
