import { doneBy } from "../../state/keyRecords.ts";
import { ZOOM_KEYS } from "./journeyKeys.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What hands ask of a zoom. */
export interface ZoomInput {
  /** larger or smaller by a factor; what was under `from` comes under `to`. Only a hand that holds will say that it rests. */
  onZoom(factor: number, from: Point, to: Point, hand: "turns" | "holds"): void;
  /** the hand has let go, or does something else */
  onRest(): void;
}

/** What browsers count in lines and pages, in pixels. */
const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;
/** As on the map: a mouse wheel says 100 per notch, a trackpad 1 to 10 per frame. */
const LARGEST_STEP = 25;
const ZOOM_PER_PIXEL = 0.01;

/** Ctrl or ⌘ and the wheel, pinches on a trackpad, two fingers on a screen; returns the way to stop. */
export function listenToZoom(target: HTMLElement, { onZoom, onRest }: ZoomInput): () => void {
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return onRest();
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE_PIXELS : event.deltaMode === 2 ? PAGE_PIXELS : 1;
    const step = Math.min(LARGEST_STEP, Math.max(-LARGEST_STEP, event.deltaY * unit));
    const at = { x: event.clientX, y: event.clientY };
    onZoom(Math.exp(-step * ZOOM_PER_PIXEL), at, at, "turns");
  };
  // Safari tells pinches on a trackpad in events of its own.
  let lastScale = 1;
  const onGesture = (event: Event): void => {
    event.preventDefault();
    const { scale = 1, clientX = 0, clientY = 0 } = event as Partial<MouseEvent> & { scale?: number };
    const at = { x: clientX, y: clientY };
    if (event.type === "gesturechange" && fingers === null) onZoom(scale / lastScale, at, at, "turns");
    lastScale = scale;
  };
  let fingers: { readonly distance: number; readonly middle: Point } | null = null;
  const onTouch = (event: TouchEvent): void => {
    const [one, two] = event.touches;
    if (!one || !two) {
      if (fingers) onRest();
      fingers = null;
      return;
    }
    if (event.cancelable) event.preventDefault();
    const distance = Math.max(1, Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY));
    const middle = { x: (one.clientX + two.clientX) / 2, y: (one.clientY + two.clientY) / 2 };
    if (fingers && event.type === "touchmove")
      onZoom(distance / fingers.distance, fingers.middle, middle, "holds");
    fingers = { distance, middle };
  };
  // What is pressed or dragged is where it is laid out.
  const onPointer = (): void => {
    if (fingers === null) onRest();
  };
  const touches = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;
  target.addEventListener("wheel", onWheel, { passive: false });
  target.addEventListener("gesturestart", onGesture);
  target.addEventListener("gesturechange", onGesture);
  target.addEventListener("pointerdown", onPointer, true);
  for (const kind of touches) target.addEventListener(kind, onTouch, { passive: false });
  return () => {
    target.removeEventListener("wheel", onWheel);
    target.removeEventListener("gesturestart", onGesture);
    target.removeEventListener("gesturechange", onGesture);
    target.removeEventListener("pointerdown", onPointer, true);
    for (const kind of touches) target.removeEventListener(kind, onTouch);
  };
}

export type ZoomKey = (typeof ZOOM_KEYS)[number]["does"];

/** These keep their keys; sliders and switches say themselves what they take. */
const ELSEWHERE =
  "input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]";

/** Hears keys in the whole window, where characters alone do something. Returns the way to stop. */
export function listenToZoomKeys(onKey: (key: ZoomKey) => void, areSingleKeysOn: () => boolean): () => void {
  const listen = (event: KeyboardEvent): void => {
    const { target, isComposing, defaultPrevented } = event;
    if (defaultPrevented || isComposing || !areSingleKeysOn()) return;
    const isElsewhere = target instanceof Element && target.closest(ELSEWHERE) !== null;
    const wanted = isElsewhere ? null : doneBy(ZOOM_KEYS, event);
    if (!wanted) return;
    event.preventDefault();
    onKey(wanted);
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}
