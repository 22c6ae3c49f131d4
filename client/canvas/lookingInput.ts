import type { Point } from "../../model/fieldLayout.ts";
import { zoomAt } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import type { CameraStore } from "../state/cameraStore.ts";
import { afterWheel } from "./wheelInput.ts";

const KEY_PAN_PIXELS = 80;
const KEY_ZOOM = 1.25;

export interface LookingOptions {
  /** in a frame one finger and the plain wheel scroll the page around it */
  readonly place: "page" | "frame";
  /** shows all of the map again */
  readonly onHome: () => void;
}

/**
 * Looking around on a map that one cannot change: drag, pinch, wheel, arrow keys, + − and 0. Returns the way to stop.
 */
export function listenToLooking(
  element: HTMLElement,
  { camera }: CameraStore,
  { place, onHome }: LookingOptions,
): () => void {
  const fingers = new Map<number, Point>();
  const leaving = new AbortController();
  const { signal } = leaving;
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const move = (by: Point): void => {
    const now = camera.get();
    camera.set({ ...now, x: now.x + by.x, y: now.y + by.y });
  };
  const middle = (): Point => ({ x: element.clientWidth / 2, y: element.clientHeight / 2 });

  const onDown = (event: PointerEvent): void => {
    fingers.set(event.pointerId, pointOf(event));
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    fingers.set(event.pointerId, now);
    if (other) {
      // Two fingers, one of which moves: the map turns around the middle of both.
      const anchor = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      move({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      camera.set(zoomAt(camera.get(), anchor, factor));
    } else if (place === "page" || event.pointerType !== "touch") {
      move({ x: now.x - before.x, y: now.y - before.y });
    }
  };
  const onUp = ({ pointerId }: PointerEvent): void => void fingers.delete(pointerId);
  const onWheel = (event: WheelEvent): void => {
    if (place === "frame" && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    camera.set(afterWheel(camera.get(), event, pointOf(event)));
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move({ x: KEY_PAN_PIXELS, y: 0 }),
    ArrowRight: () => move({ x: -KEY_PAN_PIXELS, y: 0 }),
    ArrowUp: () => move({ x: 0, y: KEY_PAN_PIXELS }),
    ArrowDown: () => move({ x: 0, y: -KEY_PAN_PIXELS }),
    "+": () => camera.set(zoomAt(camera.get(), middle(), KEY_ZOOM)),
    "-": () => camera.set(zoomAt(camera.get(), middle(), 1 / KEY_ZOOM)),
    "0": onHome,
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    // Where the list stands below the picture, arrows scroll to it.
    const { scrollHeight, clientHeight } = document.documentElement;
    if (event.key.startsWith("Arrow") && scrollHeight > clientHeight) return;
    event.preventDefault();
    act();
  };

  // What begins with two fingers is the map's from the first moment, or the page around would take it for scrolling.
  const onTouch = (event: TouchEvent): void => {
    if (event.touches.length > 1) event.preventDefault();
  };
  element.addEventListener("touchstart", onTouch, { signal, passive: false });
  element.addEventListener("touchmove", onTouch, { signal, passive: false });
  element.addEventListener("pointerdown", onDown, { signal });
  element.addEventListener("pointermove", onMove, { signal });
  element.addEventListener("pointerup", onUp, { signal });
  element.addEventListener("pointercancel", onUp, { signal });
  element.addEventListener("wheel", onWheel, { signal, passive: false });
  window.addEventListener("keydown", onKey, { signal });
  element.addEventListener("dblclick", onHome, { signal });
  return () => leaving.abort();
}
