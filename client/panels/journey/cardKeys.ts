import type { JourneyView } from "../../state/journeyView.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { nextOf, placeToward, stopInList, stopToward } from "./cardWays.ts";
import styles from "./Dragging.module.css";
import { cardsIn, createDropSign, type DropPlace, type OverCell, overCell } from "./dropTargets.ts";
import { CARRYING_KEYS, RESTING_KEYS } from "./journeyKeys.ts";

interface CardKeysOptions {
  readonly canEdit: boolean;
  readonly view: JourneyView;
  readonly onDrop: (cardId: string, place: Pick<DropPlace, "cell" | "before">) => void;
  readonly onDelete: (cardId: string) => void;
  /** whenever a carried card has come to another place; null when it is put down */
  readonly onCarry: (cardId: string, over: OverCell | null) => void;
  /** what is said to those who do not see it */
  readonly announce: (what: Announcement) => void;
}

export type Announcement =
  | { readonly kind: "picked" | "kept" }
  | { readonly kind: "over"; readonly cell: string };

/**
 * The keyboard on a journey. Arrow keys go from card to card and from cell to cell; the space bar lifts a card, arrow keys
 * carry it, the space bar or Enter puts it down, Escape leaves all as it was; with Alt, up and down move a card at once. Tab
 * enters and leaves the table as one, and in the list each part that is marked `data-stops`.
 */
export function openCardKeys(
  root: HTMLElement,
  { canEdit, view, onDrop, onDelete, onCarry, announce }: CardKeysOptions,
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
      (toward(stop, "ArrowDown") ?? toward(stop, "ArrowUp"))?.focus();
      onDelete(id);
      return true;
    }
    if (does === "step") return moveAtOnce(event.key, stop);
    const next = does === "go" ? toward(stop, event.key) : null;
    next?.focus();
    return next !== null;
  };
  const toward = (stop: HTMLElement, key: string): HTMLElement | null =>
    view === "list" ? stopInList(root, stop, key) : stopToward(root, stop, key);
  const moveAtOnce = (key: string, stop: HTMLElement): boolean => {
    const card = stop.closest<HTMLElement>("[data-card]");
    const cell = card?.closest<HTMLElement>("[data-cell]");
    if (!canEdit || !card || !cell) return false;
    const id = card.dataset.card ?? "";
    const from = { element: cell, cell: cell.dataset.cell ?? "", before: nextOf(card) };
    const place = placeToward(root, from, key, id, view);
    if (place) {
      onDrop(id, place);
      focusCard(root, id);
    }
    return true;
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
        focusCard(root, id);
        return true;
      case "carry": {
        const next = placeToward(root, place, event.key, id, view);
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
  // One stop for Tab in each part: the last one that had the focus.
  const onFocus = (event: FocusEvent): void => {
    const stop = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-stop]") : null;
    if (picked && stop?.closest("[data-card]") !== picked.element) putDown();
    if (!stop) return;
    const part = stop.closest("[data-stops]") ?? root;
    for (const one of part.querySelectorAll<HTMLElement>("[data-stop][tabindex='0']")) one.tabIndex = -1;
    stop.tabIndex = 0;
  };
  const offerStop = (): void => {
    const parts = root.querySelectorAll<HTMLElement>("[data-stops]");
    for (const part of parts.length > 0 ? parts : [root]) {
      if (part.querySelector("[data-stop][tabindex='0']")) continue;
      const first = part.querySelector<HTMLElement>("[data-stop]");
      if (first) first.tabIndex = 0;
    }
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
