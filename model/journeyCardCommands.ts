import type * as Y from "yjs";
import { type CardPlace, type Channel, readCard } from "./journey.ts";
import { type Cell, cardsIn, journeyCardsOf, journeysOf } from "./journeyDocument.ts";
import { putAmong } from "./journeyOrder.ts";
import { orderBetween } from "./order.ts";
import { addEntry, deleteEntry, entryOf, setEntryValue } from "./outcomeEntry.ts";
import type { Source } from "./source.ts";
import { LIMITS } from "./wire.ts";

/** Every write to the cards of a journey, like `journeyCommands.ts`. */
export interface NewCard {
  readonly text?: string;
  readonly cell: Cell;
  /** where a card in the tray may belong */
  readonly laneHint?: string | null;
  readonly channel?: Channel | null;
  readonly sources?: readonly Source[];
  readonly author?: string | null;
}

/** Adds cards as the last ones of their cells, as one step; as many as there is room for. Gives their ids. */
export function addCards(doc: Y.Doc, journey: string, cards: readonly NewCard[], origin: unknown): string[] {
  const root = journeyCardsOf(doc);
  const room = LIMITS.journeyCardsPerWorkshop - root.size;
  if (!journeysOf(doc).has(journey) || room <= 0) return [];
  const last = new Map<string, string | null>();
  return doc.transact(
    () =>
      cards.slice(0, room).map(({ text = "", cell, laneHint, channel, sources, author }) => {
        const key = JSON.stringify(cell);
        const before = last.has(key)
          ? (last.get(key) ?? null)
          : (cardsIn(doc, journey, cell).at(-1)?.place.order ?? null);
        const order = orderBetween(before || null, null);
        last.set(key, order);
        return addEntry(
          doc,
          "journeyCards",
          {
            texts: { text },
            values: {
              place: { ...placeIn(journey, cell, laneHint ?? null), order },
              channel: channel ?? null,
              momentOfTruth: false,
              owner: null,
            },
            sources,
            author,
          },
          origin,
        );
      }),
    origin,
  );
}

/** Puts a card into a cell or the tray, before another card there; null is last. */
export function moveCard(
  doc: Y.Doc,
  id: string,
  { cell, before }: { readonly cell: Cell; readonly before: string | null },
  origin: unknown,
): void {
  const root = journeyCardsOf(doc);
  const card = readCard(id, root.get(id));
  if (!card || before === id) return;
  const { journey } = card.place;
  const others = cardsIn(doc, journey, cell).filter((one) => one.id !== id);
  doc.transact(() => {
    putAmong(others, id, before, (one, order) => {
      const entry = entryOf(doc, "journeyCards", one);
      const known = readCard(one, entry);
      // The others in the tray keep what they say of themselves; only their order is new.
      const place = one === id || !known ? placeIn(journey, cell, card.place.lane) : known.place;
      entry?.set("place", { ...place, order });
    });
  }, origin);
}

export function deleteCard(doc: Y.Doc, id: string, origin: unknown): void {
  deleteEntry(doc, "journeyCards", id, origin);
}

/** What a card knows beside its text, its place and its owner. */
export interface CardValues {
  readonly channel: Channel | null;
  readonly momentOfTruth: boolean;
}

export function setCardValue<K extends keyof CardValues>(
  doc: Y.Doc,
  id: string,
  key: K,
  value: CardValues[K],
  origin: unknown,
): void {
  setEntryValue(doc, "journeyCards", id, { key, value }, origin);
}

function placeIn(journey: string, cell: Cell, laneHint: string | null): Omit<CardPlace, "order"> {
  return cell === "tray" ? { journey, phase: null, lane: laneHint } : { journey, ...cell };
}
