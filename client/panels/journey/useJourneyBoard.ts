import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { Signal } from "../../session/signal.ts";
import { createJourneyBoard, type JourneyBoard } from "../../state/journeyBoard.ts";

/** One journey, read for as long as somebody watches this signal; `null` before and after. */
function createJourneyOpening(doc: Y.Doc, journeyId: string): Signal<JourneyBoard | null> {
  const listeners = new Set<() => void>();
  let board: JourneyBoard | null = null;
  return {
    get: () => board,
    subscribe: (listener) => {
      if (listeners.size === 0) board = createJourneyBoard(doc, journeyId);
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        board?.close();
        board = null;
      };
    },
  };
}

export function useJourneyBoard(doc: Y.Doc, journeyId: string): JourneyBoard | null {
  const opening = useMemo(() => createJourneyOpening(doc, journeyId), [doc, journeyId]);
  return useSyncExternalStore(opening.subscribe, opening.get);
}
