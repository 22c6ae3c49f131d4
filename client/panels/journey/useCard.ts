import { useCallback, useSyncExternalStore } from "react";
import type { JourneyCard } from "../../../model/journey.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";

/** One card, wherever it goes. */
export function useCard(board: JourneyBoard, cardId: string): JourneyCard | null {
  const subscribe = useCallback((listener: () => void) => board.onCard(cardId, listener), [board, cardId]);
  return useSyncExternalStore(subscribe, () => board.card(cardId));
}
