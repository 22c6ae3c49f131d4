import { doneBy } from "../../state/keyRecords.ts";
import styles from "./Dragging.module.css";
import { cardsIn, createDropSign, type DropPlace, type OverCell, overCell } from "./dropTargets.ts";
import { CARRYING_KEYS, RESTING_KEYS } from "./journeyKeys.ts";

interface CardKeysOptions {
  readonly canEdit: boolean;
  readonly onDrop: (cardId: string, place: Pick<DropPlace, "cell" | "before">) => void;
  readonly onDelete: (cardId: string) => void;
  /** whenever a carried card has come to another place; null when it is put down */
  readonly onCarry: (cardId: string, over: OverCell | null) => void;
  /** what is said to those who do not see it */
  readonly announce: (what: Announcement) => void;
}

export type Announcement =
  | { readonly kind: "picked" | "kept" }
  | { readonly kind: "over" | "dropped"; readonly cell: string };

/**
 * The keyboard on a journey. Arrow keys go from card to card and from cell to cell; the space bar lifts a card, arrow keys
 * carry it, the space bar or Enter puts it down, Escape leaves all as it was. Tab enters and leaves the table as one.
 */
export function openCardKeys(
  root: HTMLElement,
  { canEdit, onDrop, onDelete, onCarry, announce }: CardKeysOptions,
): () => void {
  const sign = createDropSign(styles.line ?? "");
  let picked: { readonly id: string; readonly element: HTMLElement; place: DropPlace } | null = null;

  const putDown = (): void => {
    if (picked) onCarry(picked.id, null);
    delete picked?.element.dataset.picked;
    sign.close();
    picked = null;
  };
  const show = (place: DropPlace): void => {
    if (!picked) return;
    picked.place = place;
    place.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    sign.show(place);
    const { left, top } = boxOf(place);
    onCarry(picked.id, overCell(place.element, left, top));
    announce({ kind: "over", cell: place.cell });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const stop = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-stop]") : null;
    if (!stop) return;
    const handled = picked ? carry(event) : go(event, stop);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const go = (event: KeyboardEvent, stop: HTMLElement): boolean => {
    const card = stop.closest<HTMLElement>("[data-card]");
    const does = doneBy(RESTING_KEYS, event);
    if (does === "lift" && card && stop.dataset.stop === "card" && canEdit) {
      const cell = card.closest<HTMLElement>("[data-cell]");
      const id = card.dataset.card ?? "";
      if (!cell) return false;
      card.dataset.picked = "";
      picked = {
        id,
        element: card,
        place: { element: cell, cell: cell.dataset.cell ?? "", before: nextOf(card) },
      };
      announce({ kind: "picked" });
      return true;
    }
    if (does === "remove" && card && canEdit) {
      const id = card.dataset.card ?? "";
      (stopToward(root, stop, "ArrowDown") ?? stopToward(root, stop, "ArrowUp"))?.focus();
      onDelete(id);
      return true;
    }
    const next = does === "go" ? stopToward(root, stop, event.key) : null;
    next?.focus();
    return next !== null;
  };
  const carry = (event: KeyboardEvent): boolean => {
    if (!picked) return false;
    const { id, place } = picked;
    switch (doneBy(CARRYING_KEYS, event)) {
      case "leave":
        putDown();
        announce({ kind: "kept" });
        return true;
      case "put":
        onDrop(id, place);
        putDown();
        announce({ kind: "dropped", cell: place.cell });
        focusCard(root, id);
        return true;
      case "carry": {
        const next = placeToward(root, place, event.key, id);
        if (next) show(next);
        return true;
      }
      case null:
        // Nothing else happens while a card is in the hand; what belongs to browser and system goes its way.
        return !(event.ctrlKey || event.metaKey || event.altKey);
    }
  };
  // The browser would press the button when the space bar comes up again.
  const onKeyUp = (event: KeyboardEvent): void => {
    const isOnCard = event.target instanceof Element && event.target.closest("[data-stop=card]");
    if (event.key === " " && isOnCard) event.preventDefault();
  };
  // One stop for Tab: the last one that had the focus.
  const onFocus = (event: FocusEvent): void => {
    const stop = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-stop]") : null;
    if (picked && stop?.closest("[data-card]") !== picked.element) putDown();
    if (!stop) return;
    for (const one of root.querySelectorAll<HTMLElement>("[data-stop][tabindex='0']")) one.tabIndex = -1;
    stop.tabIndex = 0;
  };
  const offerStop = (): void => {
    if (root.querySelector("[data-stop][tabindex='0']")) return;
    const first = root.querySelector<HTMLElement>("[data-stop]");
    if (first) first.tabIndex = 0;
  };
  offerStop();
  const observer = new MutationObserver(offerStop);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener("keydown", onKeyDown);
  root.addEventListener("keyup", onKeyUp);
  root.addEventListener("focusin", onFocus);
  return () => {
    putDown();
    observer.disconnect();
    root.removeEventListener("keydown", onKeyDown);
    root.removeEventListener("keyup", onKeyUp);
    root.removeEventListener("focusin", onFocus);
  };
}

/** Where a card that is put there would begin. */
function boxOf({ element, before }: DropPlace): { readonly left: number; readonly top: number } {
  const cards = cardsIn(element);
  const next = cards.find(({ dataset }) => dataset.card === before);
  if (next) return next.getBoundingClientRect();
  const last = cards.at(-1)?.getBoundingClientRect();
  return last ? { left: last.left, top: last.bottom } : element.getBoundingClientRect();
}

/** Once it lies where it was put; the picture of it is a new one. */
function focusCard(root: HTMLElement, id: string): void {
  requestAnimationFrame(() =>
    root.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-stop=card]`)?.focus(),
  );
}

/** The next stop up or down in the same phase or tray, or the first one of the cell beside. */
function stopToward(root: HTMLElement, stop: HTMLElement, key: string): HTMLElement | null {
  const cell = stop.closest<HTMLElement>("[data-cell]");
  if (!cell) return null;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const stops = columnOf(root, cell).flatMap((one) =>
      Array.from(one.querySelectorAll<HTMLElement>("[data-stop]")),
    );
    return stops[stops.indexOf(stop) + (key === "ArrowDown" ? 1 : -1)] ?? null;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const beside = cellBeside(root, cell, key);
  return beside?.querySelector<HTMLElement>("[data-stop]") ?? null;
}

/** Where a carried card would land next. */
function placeToward(root: HTMLElement, place: DropPlace, key: string, carried: string): DropPlace | null {
  const land = (cell: HTMLElement | undefined | null, before: string | null): DropPlace | null =>
    cell ? { element: cell, cell: cell.dataset.cell ?? "", before } : null;
  if (key === "ArrowLeft" || key === "ArrowRight") return land(cellBeside(root, place.element, key), null);
  const column = columnOf(root, place.element);
  const slots = column.flatMap((cell) => {
    const cards = cardsIn(cell).flatMap(({ dataset }) =>
      dataset.card === carried ? [] : (dataset.card ?? []),
    );
    return [...cards, null].map((before) => ({ cell, before }));
  });
  const at = slots.findIndex(({ cell, before }) => cell === place.element && before === place.before);
  const next = slots[at + (key === "ArrowDown" ? 1 : -1)];
  return next ? land(next.cell, next.before) : null;
}

function columnOf(root: HTMLElement, cell: HTMLElement): HTMLElement[] {
  const { phase } = cell.dataset;
  if (!phase) return [cell];
  return [...root.querySelectorAll<HTMLElement>(`[data-cell][data-phase="${CSS.escape(phase)}"]`)];
}

/** In the same lane; beside the last phase, and for whatever lies in it, is the tray. */
function cellBeside(root: HTMLElement, cell: HTMLElement, key: string): HTMLElement | null {
  const by = key === "ArrowRight" ? 1 : -1;
  const tray = root.querySelector<HTMLElement>("[data-cell=tray]");
  const { lane } = cell.dataset;
  const first = root.querySelector<HTMLElement>("[data-cell][data-lane]");
  const row = [
    ...root.querySelectorAll<HTMLElement>(
      `[data-cell][data-lane="${CSS.escape(lane ?? first?.dataset.lane ?? "")}"]`,
    ),
    ...(tray ? [tray] : []),
  ];
  const at = row.indexOf(cell) + by;
  // From the tray to the right one comes to the first phase.
  return (lane ? row[at] : row[(at + row.length) % row.length]) ?? null;
}

function nextOf(card: HTMLElement): string | null {
  const next = card.nextElementSibling;
  return next instanceof HTMLElement ? (next.dataset.card ?? null) : null;
}
