import styles from "./TouchDrag.module.css";

/** What a finger takes up. */
export interface TouchHold<D> {
  readonly dragged: D;
  readonly element: HTMLElement;
  /** what is seen at the finger */
  readonly words: string;
  /** by a grip at once; by the thing itself only when the finger rests, since it scrolls otherwise */
  readonly begins: "at once" | "held";
}

/** Where it would land, and how that is shown: something that stands out, or a line between others. */
export interface TouchPlace<P> {
  readonly place: P;
  readonly element?: HTMLElement;
  readonly line?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface TouchPoint {
  readonly x: number;
  readonly y: number;
}

interface TouchDragOptions<D, P> {
  /** null where there is nothing to take up */
  readonly take: (target: Element, at: TouchPoint) => TouchHold<D> | null;
  /** Asked by geometry: what lies behind a sheet is not hit by the browser. */
  readonly placeAt: (dragged: D, at: TouchPoint) => TouchPlace<P> | null;
  readonly onDrop: (dragged: D, place: P) => void;
  /** scrolls while the finger is near its edge */
  readonly scroller: () => HTMLElement | null;
}

/** As long as phones take for "this one"; shorter, and whoever scrolls slowly takes something along. */
const HOLD_MS = 350;
/** Farther than a resting finger trembles: then it scrolls, or with a grip drags. */
const MOVES_AFTER_PX = 8;
const EDGE_PX = 72;
const SCROLL_PX_PER_FRAME = 9;
/** The finger would cover it otherwise. */
const ABOVE_FINGER_PX = 56;

/**
 * Dragging by a finger, anywhere on the page. Mouse and keyboard have their own ways; the browser's own dragging by a
 * finger differs from phone to phone, and cannot leave a sheet. While it lasts `data-touch-drag` stands on the page: sheets
 * get out of the way. Escape and a second finger forget it. Returns the way to stop.
 */
export function openTouchDrag<D, P>({ take, placeAt, onDrop, scroller }: TouchDragOptions<D, P>): () => void {
  let cancel = (): void => undefined;
  let isTouched = false;
  const onStart = (event: TouchEvent): void => {
    isTouched = true;
    cancel();
    const [finger] = event.touches;
    const { target } = event;
    if (!finger || event.touches.length !== 1 || !(target instanceof Element)) return;
    const hold = take(target, { x: finger.clientX, y: finger.clientY });
    if (hold) cancel = begin(hold, finger, target);
  };
  const begin = (hold: TouchHold<D>, start: Touch, target: Element): (() => void) => {
    let at: TouchPoint = { x: start.clientX, y: start.clientY };
    let ghost: HTMLElement | null = null;
    let frame = 0;
    const sign = createSign();
    const lift = (): void => {
      ghost = document.createElement("div");
      ghost.className = styles.ghost ?? "";
      ghost.setAttribute("aria-hidden", "true");
      ghost.textContent = hold.words;
      document.body.append(ghost);
      hold.element.dataset.lifted = "";
      document.documentElement.dataset.touchDrag = "";
      navigator.vibrate?.(10);
      frame = requestAnimationFrame(follow);
    };
    const follow = (): void => {
      if (!ghost) return;
      const half = ghost.offsetWidth / 2;
      const x = Math.min(Math.max(at.x, half + 4), window.innerWidth - half - 4);
      const y = Math.max(at.y - ABOVE_FINGER_PX - ghost.offsetHeight / 2, 4);
      ghost.style.transform = `translate(${x - half}px, ${y}px)`;
      scrollNearEdge(scroller(), at);
      sign.show(placeAt(hold.dragged, at));
      frame = requestAnimationFrame(follow);
    };
    const timer = hold.begins === "held" ? setTimeout(lift, HOLD_MS) : undefined;
    const onMove = (event: TouchEvent): void => {
      const finger = [...event.touches].find(({ identifier }) => identifier === start.identifier);
      if (!finger || event.touches.length > 1) return end();
      const far = Math.hypot(finger.clientX - start.clientX, finger.clientY - start.clientY);
      at = { x: finger.clientX, y: finger.clientY };
      if (!ghost && far >= MOVES_AFTER_PX) {
        if (hold.begins === "held") return end();
        lift();
      }
      // The page stays where it is, from the first move on by a grip.
      if (ghost || hold.begins === "at once") event.preventDefault();
    };
    const onEnd = (event: TouchEvent): void => {
      const found = ghost ? placeAt(hold.dragged, at) : null;
      // No click on what was lifted.
      if (ghost) event.preventDefault();
      end();
      if (found) onDrop(hold.dragged, found.place);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !ghost) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    const end = (): void => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      ghost?.remove();
      ghost = null;
      sign.show(null);
      delete hold.element.dataset.lifted;
      delete document.documentElement.dataset.touchDrag;
      target.removeEventListener("touchmove", onMove as EventListener);
      target.removeEventListener("touchend", onEnd as EventListener);
      target.removeEventListener("touchcancel", end);
      window.removeEventListener("keydown", onKey, true);
      cancel = () => undefined;
    };
    // On what was touched: its events come also when it leaves the page meanwhile.
    target.addEventListener("touchmove", onMove as EventListener, { passive: false });
    target.addEventListener("touchend", onEnd as EventListener, { passive: false });
    target.addEventListener("touchcancel", end);
    window.addEventListener("keydown", onKey, true);
    return end;
  };
  /** A long press has a menu, and a drag, of the browser's own. */
  const prevent = (event: MouseEvent): void => {
    if (!isTouched || !(event.target instanceof Element)) return;
    if (!take(event.target, { x: event.clientX, y: event.clientY })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") isTouched = false;
  };
  document.addEventListener("touchstart", onStart, { capture: true, passive: true });
  document.addEventListener("pointerdown", onPointer, true);
  document.addEventListener("contextmenu", prevent, true);
  document.addEventListener("dragstart", prevent, true);
  return () => {
    document.removeEventListener("touchstart", onStart, true);
    document.removeEventListener("pointerdown", onPointer, true);
    document.removeEventListener("contextmenu", prevent, true);
    document.removeEventListener("dragstart", prevent, true);
    cancel();
  };
}

function createSign(): { show(place: Pick<TouchPlace<unknown>, "element" | "line"> | null): void } {
  const line = document.createElement("div");
  line.className = styles.line ?? "";
  let target: HTMLElement | null = null;
  return {
    show(place) {
      const element = place?.element ?? null;
      if (target !== element) delete target?.dataset.touchDrop;
      target = element;
      if (target) target.dataset.touchDrop = "";
      if (!place?.line) {
        line.remove();
        return;
      }
      const { x, y, width, height } = place.line;
      Object.assign(line.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      document.body.append(line);
    },
  };
}

function scrollNearEdge(scroller: HTMLElement | null, { x, y }: TouchPoint): void {
  if (!scroller) return;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  if (x < left || x > right) return;
  const by = y - top < EDGE_PX ? -SCROLL_PX_PER_FRAME : bottom - y < EDGE_PX ? SCROLL_PX_PER_FRAME : 0;
  if (by !== 0) scroller.scrollBy({ top: by, behavior: "instant" });
}

/** The grip of the row that was touched, if it is there; by geometry, since rows of react-aria let clicks through it. */
export function gripAt(target: Element, at: TouchPoint): HTMLElement | null {
  const grip = target.closest("[role=row]")?.querySelector<HTMLElement>("[data-grip]");
  return grip && isAt(grip.getBoundingClientRect(), at) ? grip : null;
}

export function isAt({ left, right, top, bottom }: DOMRect, { x, y }: TouchPoint): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
