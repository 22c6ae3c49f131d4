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

/** Every size lays all words out anew: finer steps would cost more than they show. */
const SHOWN_STEP = 5;

/** Of one turn of the wheel. */
const WHEEL_RATE = 0.002;

/**
 * Zooms `content` inside `scroller`: by Ctrl and the wheel, by two fingers, by buttons. Written to the style at once: React
 * hears only of the number. What is under the pointer stays there.
 */
export function openBoardZoom(scroller: HTMLElement, content: HTMLElement): BoardZoom {
  const percent = createSignal(100);
  let exact = 100;
  let shown = 100;
  let frame = 0;
  const show = (x: number, y: number): void => {
    const before = shown;
    shown = Math.round(exact / SHOWN_STEP) * SHOWN_STEP;
    if (shown === before) return;
    const box = scroller.getBoundingClientRect();
    const [left, top] = [scroller.scrollLeft + x - box.left, scroller.scrollTop + y - box.top];
    content.style.zoom = String(shown / 100);
    const grown = shown / before;
    scroller.scrollTo({
      left: left * grown - (x - box.left),
      top: top * grown - (y - box.top),
      behavior: "instant",
    });
    percent.set(shown);
  };
  /** At most once a frame, however fast the wheel turns. */
  const set = (wanted: number, x: number, y: number): void => {
    exact = Math.min(ZOOM.max, Math.max(ZOOM.min, wanted));
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(x, y));
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
      const { left, top } = scroller.getBoundingClientRect();
      scroller.scrollTo({ left: 0, top: 0, behavior: "instant" });
      const fitting = (scroller.clientWidth / widthOf(content)) * shown;
      set(Math.min(100, Math.floor(fitting / SHOWN_STEP) * SHOWN_STEP), left, top);
    },
    close() {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("wheel", onWheel);
      for (const kind of touches) scroller.removeEventListener(kind, onTouch);
    },
  };
}

/** Of all columns as they are shown now; the table itself is never narrower than the window. */
function widthOf(content: HTMLElement): number {
  const columns = [...(content.firstElementChild?.children ?? [])];
  return Math.max(
    1,
    columns.reduce((sum, column) => sum + column.getBoundingClientRect().width, 0),
  );
}
