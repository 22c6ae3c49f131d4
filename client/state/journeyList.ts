import type * as Y from "yjs";
import { type Journey, type JourneyCard, readCard } from "../../model/journey.ts";
import { journeyCardsOf, journeysOf, readJourneys } from "../../model/journeyDocument.ts";
import { createSignal, type Signal, whileWatched } from "../session/signal.ts";

/** All journeys of a workshop, the oldest first; kept up to date while somebody watches. */
export function journeysIn(doc: Y.Doc): Signal<readonly Journey[]> {
  const journeys = createSignal<readonly Journey[]>(readJourneys(doc));
  return whileWatched(journeys, () => {
    const read = (): void => journeys.set(readJourneys(doc));
    read();
    journeysOf(doc).observeDeep(read);
    return () => journeysOf(doc).unobserveDeep(read);
  });
}

/** The cards of all journeys that stand on a note or on several; kept up to date while somebody watches. */
export function linkedCardsIn(doc: Y.Doc): Signal<readonly JourneyCard[]> {
  const root = journeyCardsOf(doc);
  const readAll = (): JourneyCard[] =>
    [...root].flatMap(([id, value]) => {
      const card = readCard(id, value);
      return card && card.sources.length > 0 ? [card] : [];
    });
  const cards = createSignal<readonly JourneyCard[]>(readAll());
  return whileWatched(cards, () => {
    const read = (): void => cards.set(readAll());
    read();
    root.observeDeep(read);
    return () => root.unobserveDeep(read);
  });
}
