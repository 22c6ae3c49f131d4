import { useCallback, useSyncExternalStore } from "react";
import type { JourneyPeople, PeopleAt } from "../../state/journeyPeople.ts";

/** The others who have a card open or in hand. */
export function usePeopleAt(people: JourneyPeople, cardId: string): PeopleAt | null {
  const subscribe = useCallback((listener: () => void) => people.onCard(cardId, listener), [people, cardId]);
  return useSyncExternalStore(subscribe, () => people.at(cardId));
}
