import { type CardPlace, wordsOf } from "../../../model/journey.ts";
import { follow } from "../../geometry/following.ts";
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

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Shown {
  carried: CarriedCard;
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  readonly name: HTMLElement;
  /** where the card lay when it was taken up: the drop comes before the hand is told empty */
  readonly place: CardPlace | null;
  cell: HTMLElement | null;
  at: Point | null;
}

/** More cards in the air than this hide the board. */
const MOST_SHOWN = 25;
/** A background tab pauses for seconds; nothing should jump that far in one frame. */
const LONGEST_FRAME_MS = 100;
/** Beside a card in its cell, together. */
const CELL_PADDING = 12;

/** Shows the cards that others carry, smoothly between the samples of their hands; returns the way to stop. */
export function openCarriedCards(around: Around, texts: Texts, classes: Classes): () => void {
  const { layer, people, board } = around;
  const shown = new Map<number, Shown>();
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  let frame = 0;
  let last = 0;

  const run = (now: number): void => {
    const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, now - last));
    last = now;
    // All is measured before anything is written, or each card would lay out the board.
    const targets = [...shown.values()].map((one) => ({ one, target: targetOf(one, board) }));
    for (const { one, target } of targets) {
      one.element.hidden = target === null;
      one.at = target && (one.at && !calm ? follow(one.at, target, elapsed) : target);
      if (!one.at || !target) continue;
      one.element.style.width = `${target.width}px`;
      one.element.style.transform = `translate(${one.at.x.toFixed(1)}px, ${one.at.y.toFixed(1)}px) rotate(1.5deg)`;
    }
    frame = shown.size > 0 ? requestAnimationFrame(run) : 0;
  };
  const onCarried = (): void => {
    const now = people.carried.get().slice(0, MOST_SHOWN);
    for (const [clientId, one] of shown) {
      if (now.some((carried) => carried.clientId === clientId && carried.card === one.carried.card)) continue;
      one.element.remove();
      shown.delete(clientId);
    }
    for (const carried of now) {
      const known = shown.get(carried.clientId) ?? lift(carried, board, layer, classes);
      shown.set(carried.clientId, known);
      known.carried = carried;
      known.cell = cellUnder(carried, known.cell, around.grid);
      const card = board.card(carried.card);
      setText(known.words, (card && wordsOf(card)) || texts.emptyCard);
      setText(known.name, carried.name || texts.unnamed);
    }
    if (shown.size > 0 && frame === 0) {
      last = performance.now();
      frame = requestAnimationFrame(run);
    }
  };
  const stop = people.carried.subscribe(onCarried);
  onCarried();
  return () => {
    stop();
    cancelAnimationFrame(frame);
    for (const { element } of shown.values()) element.remove();
  };
}

function lift(carried: CarriedCard, board: JourneyBoard, layer: HTMLElement, classes: Classes): Shown {
  const [element, words, name] = ["div", "div", "span"].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  element.className = classes.card;
  element.hidden = true;
  element.style.setProperty("--person", carried.colour);
  words.className = classes.words;
  name.className = classes.name;
  element.append(words, name);
  layer.append(element);
  const place = board.card(carried.card)?.place ?? null;
  return { carried, element, words, name, place, cell: null, at: null };
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
): (Point & { readonly width: number }) | null {
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
