import type * as Y from "yjs";
import {
  compareParts,
  type Journey,
  type JourneyCard,
  type JourneyLane,
  type JourneyPhase,
  readCard,
  readJourney,
  readLane,
  readPhase,
} from "../../model/journey.ts";
import {
  type Cell,
  cellOf,
  journeyCardsOf,
  journeyFeelingsOf,
  journeyLanesOf,
  journeyPhasesOf,
  journeysOf,
  readCards,
  readLanes,
  readPhases,
} from "../../model/journeyDocument.ts";
import { readFeelings } from "../../model/journeyFeelings.ts";
import { createSignal, type Signal, type WritableSignal } from "../session/signal.ts";
import { changedIds } from "./entryProjection.ts";
import { createKeyedListeners } from "./keyedListeners.ts";

/** One journey, one way from its document: a cell hears only of what changes in it. */
export interface JourneyBoard {
  /** null where it is gone */
  readonly journey: Signal<Journey | null>;
  readonly phases: Signal<readonly JourneyPhase[]>;
  readonly lanes: Signal<readonly JourneyLane[]>;
  /** by `feelingKey` */
  readonly feelings: Signal<ReadonlyMap<string, number>>;
  /** the cards there, in their order */
  cards(cell: Cell): Signal<readonly JourneyCard[]>;
  /** where a card lies now */
  whereIs(cardId: string): Cell | null;
  card(cardId: string): JourneyCard | null;
  /** hears when that card changes or goes, wherever it lies */
  onCard(cardId: string, listener: () => void): () => void;
  /** all cards, in no order */
  all(): Iterable<JourneyCard>;
  close(): void;
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

export function createJourneyBoard(doc: Y.Doc, journeyId: string): JourneyBoard {
  const journey = createSignal(readJourney(journeyId, journeysOf(doc).get(journeyId)));
  const phases = createSignal<readonly JourneyPhase[]>(readPhases(doc, journeyId));
  const lanes = createSignal<readonly JourneyLane[]>(readLanes(doc, journeyId));
  const feelings = createSignal<ReadonlyMap<string, number>>(readFeelings(doc, journeyId));
  const cards = new Map(readCards(doc, journeyId).map((card) => [card.id, card]));
  const places = new Map<string, string>();
  const contents = new Map<string, Set<string>>();
  const shown = new Map<string, WritableSignal<readonly JourneyCard[]>>();

  const listeners = createKeyedListeners();

  const list = (key: string): JourneyCard[] =>
    [...(contents.get(key) ?? [])].flatMap((id) => cards.get(id) ?? []).sort(compareParts);
  const keyOf = (card: JourneyCard): string => {
    const has = (parts: readonly { readonly id: string }[], id: string) => parts.some((one) => one.id === id);
    return cellKey(
      cellOf(card, {
        hasPhase: (id) => has(phases.get(), id),
        hasLane: (id) => has(lanes.get(), id),
      }),
    );
  };
  /** Notes where these cards lie now, and tells the cells that they left or came into, or changed in. */
  const lay = (ids: Iterable<string>, changed: boolean): void => {
    const touched = new Set<string>();
    for (const id of ids) {
      const card = cards.get(id);
      const [before, now] = [places.get(id), card ? keyOf(card) : undefined];
      if (before === now && !changed) continue;
      if (before !== undefined) touched.add(before);
      if (now !== undefined) touched.add(now);
      if (before !== now) {
        if (before !== undefined) contents.get(before)?.delete(id);
        if (now === undefined) places.delete(id);
        else {
          places.set(id, now);
          contents.set(now, (contents.get(now) ?? new Set()).add(id));
        }
      }
    }
    for (const key of touched) shown.get(key)?.set(list(key));
  };
  lay(cards.keys(), false);

  const onJourney = (events: Events): void => {
    if (changedIds(events, journeysOf(doc)).has(journeyId))
      journey.set(readJourney(journeyId, journeysOf(doc).get(journeyId)));
  };
  const onPhases = (events: Events): void => {
    phases.set(withChanges(phases.get(), events, journeyPhasesOf(doc), readPhase, journeyId));
    lay(cards.keys(), false);
  };
  const onLanes = (events: Events): void => {
    lanes.set(withChanges(lanes.get(), events, journeyLanesOf(doc), readLane, journeyId));
    lay(cards.keys(), false);
  };
  const onCards = (events: Events): void => {
    const root = journeyCardsOf(doc);
    const changed = [...changedIds(events, root)].filter((id) => {
      const card = readCard(id, root.get(id));
      const isHere = card?.place.journey === journeyId;
      const wasHere = cards.has(id);
      if (isHere) cards.set(id, card);
      else cards.delete(id);
      return isHere || wasHere;
    });
    lay(changed, true);
    for (const id of changed) listeners.tell(id);
  };
  const onFeelings = (): void => feelings.set(readFeelings(doc, journeyId));
  const watched = [
    [journeysOf(doc), onJourney],
    [journeyPhasesOf(doc), onPhases],
    [journeyLanesOf(doc), onLanes],
    [journeyCardsOf(doc), onCards],
  ] as const;
  for (const [root, hear] of watched) root.observeDeep(hear);
  journeyFeelingsOf(doc).observe(onFeelings);

  return {
    journey,
    phases,
    lanes,
    feelings,
    cards: (cell) => {
      const key = cellKey(cell);
      const known = shown.get(key);
      if (known) return known;
      const signal = createSignal<readonly JourneyCard[]>(list(key));
      shown.set(key, signal);
      return signal;
    },
    whereIs: (cardId) => {
      const key = places.get(cardId);
      return key === undefined ? null : parseCellKey(key);
    },
    card: (cardId) => cards.get(cardId) ?? null,
    onCard: listeners.add,
    all: () => cards.values(),
    close() {
      for (const [root, hear] of watched) root.unobserveDeep(hear);
      journeyFeelingsOf(doc).unobserve(onFeelings);
    },
  };
}

export function cellKey(cell: Cell): string {
  return cell === "tray" ? cell : `${cell.phase} ${cell.lane}`;
}

export function parseCellKey(key: string): Cell {
  const [phase, lane] = key.split(" ");
  return phase && lane ? { phase, lane } : "tray";
}

function withChanges<T extends JourneyPhase | JourneyLane>(
  known: readonly T[],
  events: Events,
  root: Y.Map<unknown>,
  read: (id: string, value: unknown) => T | null,
  journeyId: string,
): readonly T[] {
  const changed = changedIds(events, root);
  const fresh = [...changed].flatMap((id) => {
    const part = read(id, root.get(id));
    return part?.place.journey === journeyId ? [part] : [];
  });
  const kept = known.filter(({ id }) => !changed.has(id));
  if (fresh.length === 0 && kept.length === known.length) return known;
  return [...kept, ...fresh].sort(compareParts);
}
