import { createSignal, type Signal } from "../../session/signal.ts";

/** How large a journey is shown. */
export interface BoardZoom {
  readonly percent: Signal<number>;
  /** one step larger or smaller */
  step(by: 1 | -1): void;
  /** as large as shows all phases at once */
  fit(): void;
  close(): void;
}

export const ZOOM = { min: 50, max: 150, step: 10 } as const;

/** Of one turn of the wheel. */
const WHEEL_RATE = 0.002;

/**
 * Zooms `content` inside `scroller`: by Ctrl and the wheel, by two fingers, by buttons. Written to the style at once: React
 * hears only of the number. What is under the pointer stays there.
 */
export function openBoardZoom(scroller: HTMLElement, content: HTMLElement): BoardZoom {
  const percent = createSignal(100);
  let exact = 100;
  const set = (wanted: number, x: number, y: number): void => {
    const before = exact;
    exact = Math.min(ZOOM.max, Math.max(ZOOM.min, wanted));
    if (exact === before) return;
    const box = scroller.getBoundingClientRect();
    const [left, top] = [scroller.scrollLeft + x - box.left, scroller.scrollTop + y - box.top];
    content.style.zoom = String(exact / 100);
    const grown = exact / before;
    scroller.scrollTo({
      left: left * grown - (x - box.left),
      top: top * grown - (y - box.top),
      behavior: "instant",
    });
    percent.set(Math.round(exact));
  };
  const aroundMiddle = (wanted: number): void => {
    const { left, top, width, height } = scroller.getBoundingClientRect();
    set(wanted, left + width / 2, top + height / 2);
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    set(exact * Math.exp(-event.deltaY * WHEEL_RATE), event.clientX, event.clientY);
  };
  let pinch: { readonly distance: number; readonly percent: number } | null = null;
  const onTouch = (event: TouchEvent): void => {
    const [one, two] = event.touches;
    if (!one || !two) {
      pinch = null;
      return;
    }
    event.preventDefault();
    const distance = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
    pinch ??= { distance, percent: exact };
    set(
      (pinch.percent * distance) / pinch.distance,
      (one.clientX + two.clientX) / 2,
      (one.clientY + two.clientY) / 2,
    );
  };
  const touches = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;
  scroller.addEventListener("wheel", onWheel, { passive: false });
  for (const kind of touches) scroller.addEventListener(kind, onTouch, { passive: false });
  return {
    percent,
    step: (by) => aroundMiddle((Math.round(exact / ZOOM.step) + by) * ZOOM.step),
    fit: () => {
      const natural = content.scrollWidth * (exact / 100);
      const own = (natural / exact) * 100;
      aroundMiddle(own > 0 ? Math.min(100, (scroller.clientWidth / own) * 100) : 100);
      scroller.scrollTo({ left: 0, top: 0, behavior: "instant" });
    },
    close() {
      scroller.removeEventListener("wheel", onWheel);
      for (const kind of touches) scroller.removeEventListener(kind, onTouch);
    },
  };
}
