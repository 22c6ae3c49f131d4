import { type CardPlace, wordsOf } from "../../../model/journey.ts";
import { cellKey, type JourneyBoard } from "../../state/journeyBoard.ts";
import type { CarriedCard, JourneyPeople } from "../../state/journeyPeople.ts";

interface Around {
  /** lies over all of the grid */
  readonly layer: HTMLElement;
  readonly grid: HTMLElement;
  readonly people: JourneyPeople;
  readonly board: JourneyBoard;
}

interface Texts {
  readonly unnamed: string;
  readonly emptyCard: string;
}

interface Classes {
  readonly card: string;
  readonly words: string;
  readonly name: string;
}

interface Shown {
  carried: CarriedCard;
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  readonly name: HTMLElement;
  /** where the card lay when it was taken up: the drop comes before the hand is told empty */
  readonly place: CardPlace | null;
  cell: HTMLElement | null;
  readonly stop: () => void;
}

/** More cards in the air than this hide the board. */
const MOST_SHOWN = 25;
/** Beside a card in its cell, together. */
const CELL_PADDING = 12;

/**
 * Shows the cards that others carry; the style sheet smooths the way between the samples of their hands, so that nothing runs
 * here in between. Returns the way to stop.
 */
export function openCarriedCards(around: Around, texts: Texts, classes: Classes): () => void {
  const { people, board } = around;
  const shown = new Map<number, Shown>();
  let frame = 0;

  const place = (): void => {
    frame = 0;
    // All is measured before anything is written, or each card would lay out the board.
    const targets = [...shown.values()].map((one) => ({ one, target: targetOf(one, board) }));
    for (const { one, target } of targets) {
      one.element.hidden = target === null;
      if (!target) continue;
      one.element.style.width = `${target.width}px`;
      one.element.style.transform = `translate(${target.x.toFixed(1)}px, ${target.y.toFixed(1)}px)`;
    }
  };
  const placeSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const drop = (clientId: number, one: Shown): void => {
    one.stop();
    one.element.remove();
    shown.delete(clientId);
  };
  const onCarried = (): void => {
    const now = people.carried.get().slice(0, MOST_SHOWN);
    for (const [clientId, one] of shown) {
      if (!now.some((carried) => carried.clientId === clientId && carried.card === one.carried.card))
        drop(clientId, one);
    }
    for (const carried of now) {
      const known = shown.get(carried.clientId) ?? lift(carried, around, classes, placeSoon);
      shown.set(carried.clientId, known);
      known.carried = carried;
      known.cell = cellUnder(carried, known.cell, around.grid);
      const card = board.card(carried.card);
      setText(known.words, (card && wordsOf(card)) || texts.emptyCard);
      setText(known.name, carried.name || texts.unnamed);
    }
    if (shown.size > 0) placeSoon();
  };
  const stop = people.carried.subscribe(onCarried);
  onCarried();
  return () => {
    stop();
    cancelAnimationFrame(frame);
    for (const [clientId, one] of shown) drop(clientId, one);
  };
}

function lift(carried: CarriedCard, { layer, board }: Around, classes: Classes, onChange: () => void): Shown {
  const element = document.createElement("div");
  const words = document.createElement("div");
  const name = document.createElement("span");
  element.className = classes.card;
  element.hidden = true;
  element.style.setProperty("--person", carried.colour);
  words.className = classes.words;
  name.className = classes.name;
  element.append(words, name);
  layer.append(element);
  const place = board.card(carried.card)?.place ?? null;
  return { carried, element, words, name, place, cell: null, stop: board.onCard(carried.card, onChange) };
}

function cellUnder({ over }: CarriedCard, known: HTMLElement | null, grid: HTMLElement): HTMLElement | null {
  if (!over) return null;
  const key = cellKey(over);
  if (known?.isConnected && known.dataset.cell === key) return known;
  return grid.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
}

/** On the grid; null where it is not to be seen: over the tray, or put down already. */
function targetOf(
  { carried: { card, over }, cell, place }: Shown,
  board: JourneyBoard,
): { readonly x: number; readonly y: number; readonly width: number } | null {
  const now = board.card(card)?.place;
  if (!over || !cell || !now || !place || !isSamePlace(now, place)) return null;
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell;
  return {
    x: offsetLeft + over.x * offsetWidth,
    y: offsetTop + over.y * offsetHeight,
    width: offsetWidth - CELL_PADDING,
  };
}

function isSamePlace(a: CardPlace, b: CardPlace): boolean {
  return a.phase === b.phase && a.lane === b.lane && a.order === b.order;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
