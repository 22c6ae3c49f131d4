import styles from "./Dragging.module.css";
import { createDropSign, type DropPlace, type OverCell, overCell, placeAt } from "./dropTargets.ts";

/** What is in the hand: a card, or a note of a map that becomes one. */
export type Dragged =
  | { readonly kind: "card"; readonly id: string }
  | { readonly kind: "note"; readonly key: string };

interface CardDragOptions {
  /** scrolls when the hand comes near its edge */
  readonly scroller: () => HTMLElement | null;
  readonly onDrop: (dragged: Dragged, place: Pick<DropPlace, "cell" | "before">) => void;
  /** while it is carried, with every frame; null when it is no longer */
  readonly onCarry: (dragged: Dragged, over: OverCell | null) => void;
}

/** Farther than a click trembles. */
const BEGINS_AFTER_PX = 6;
const EDGE_PX = 56;
const SCROLL_PX_PER_FRAME = 14;

/**
 * Lets cards and notes below `root` be dragged: with a mouse by any part of them, with a finger by their grip, so that one
 * can still scroll. Nothing is rendered and nothing written until it is let go; Escape forgets it.
 */
export function openCardDrag(root: HTMLElement, { scroller, onDrop, onCarry }: CardDragOptions): () => void {
  let stop = (): void => undefined;
  const onPointerDown = (event: PointerEvent): void => {
    const source = draggedFrom(event);
    if (source && event.button === 0 && event.isPrimary) stop = begin(event, source);
  };
  const begin = (start: PointerEvent, { element, dragged }: Source): (() => void) => {
    const sign = createDropSign(styles.line ?? "");
    let ghost: HTMLElement | null = null;
    let place: DropPlace | null = null;
    let under: HTMLElement | null = null;
    let at = start;
    let frame = 0;
    const box = element.getBoundingClientRect();
    // The journey may be shown larger or smaller than it is; so is what is lifted from it.
    const zoom = element.offsetWidth > 0 ? box.width / element.offsetWidth : 1;
    // A hand that comes in over the edge, as from the tray, would have the board run away before it is there.
    let mayScroll = isWithin(scroller(), start, 0);

    const lift = (): void => {
      ghost = element.cloneNode(true) as HTMLElement;
      ghost.className = `${element.className} ${styles.ghost}`;
      ghost.style.zoom = String(zoom);
      ghost.style.width = `${box.width / zoom}px`;
      ghost.setAttribute("aria-hidden", "true");
      ghost.removeAttribute("data-card");
      document.body.append(ghost);
      element.dataset.lifted = "";
      frame = requestAnimationFrame(follow);
    };
    const follow = (): void => {
      if (!ghost) return;
      const { clientX: x, clientY: y } = at;
      const [left, top] = [box.left + x - start.clientX, box.top + y - start.clientY];
      ghost.style.transform = `translate(${left / zoom}px, ${top / zoom}px) rotate(1.5deg)`;
      mayScroll ||= isWithin(scroller(), at, EDGE_PX);
      if (mayScroll) scrollNearEdge(scroller(), x, y);
      place = placeAt(x, y, dragged.kind === "card" ? dragged.id : null);
      under = place?.element ?? under;
      if (under) onCarry(dragged, overCell(under, left, top));
      sign.show(place);
      frame = requestAnimationFrame(follow);
    };
    const end = (): void => {
      cancelAnimationFrame(frame);
      ghost?.remove();
      if (ghost) onCarry(dragged, null);
      sign.close();
      delete element.dataset.lifted;
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", onKey, true);
      stop = () => undefined;
    };
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== start.pointerId) return;
      at = event;
      const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
      if (!ghost && far >= BEGINS_AFTER_PX) lift();
      if (ghost) event.preventDefault();
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== start.pointerId) return;
      const wasLifted = ghost !== null;
      const landed = wasLifted
        ? placeAt(event.clientX, event.clientY, dragged.kind === "card" ? dragged.id : null)
        : null;
      // The others see where it lies before they see the hand empty.
      if (landed) onDrop(dragged, landed);
      end();
      if (wasLifted) swallowClick();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !ghost) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      swallowClick();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", onKey, true);
    return end;
  };
  root.addEventListener("pointerdown", onPointerDown);
  return () => {
    root.removeEventListener("pointerdown", onPointerDown);
    stop();
  };
}

interface Source {
  readonly element: HTMLElement;
  readonly dragged: Dragged;
}

function draggedFrom({ target, pointerType }: PointerEvent): Source | null {
  if (!(target instanceof Element) || target.closest("textarea, input, select, [data-undraggable]"))
    return null;
  if (pointerType !== "mouse" && !target.closest("[data-grip]")) return null;
  const element = target.closest<HTMLElement>("[data-card], [data-note]");
  const { card, note } = element?.dataset ?? {};
  if (!element || element.querySelector("textarea")) return null;
  if (card) return { element, dragged: { kind: "card", id: card } };
  return note ? { element, dragged: { kind: "note", key: note } } : null;
}

/** Letting go over the card that was lifted is no click on it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, true));
}

/** Whether a point lies in a box, and this far from each of its edges. */
function isWithin(
  element: HTMLElement | null,
  { clientX: x, clientY: y }: Pick<PointerEvent, "clientX" | "clientY">,
  by: number,
): boolean {
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left + by && x <= right - by && y >= top + by && y <= bottom - by;
}

function scrollNearEdge(scroller: HTMLElement | null, x: number, y: number): void {
  if (!scroller) return;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  if (x < left - EDGE_PX || x > right + EDGE_PX) return;
  const by = (before: number, after: number): number =>
    before < EDGE_PX ? -SCROLL_PX_PER_FRAME : after < EDGE_PX ? SCROLL_PX_PER_FRAME : 0;
  scroller.scrollBy({ left: by(x - left, right - x), top: by(y - top, bottom - y), behavior: "instant" });
}
