import type { Point } from "../../model/fieldLayout.ts";
import { type Camera, zoomAt } from "../geometry/camera.ts";
import type { CameraStore } from "../state/cameraStore.ts";
import type { Hand } from "../tools/hand.ts";

/** What browsers count in lines and pages, in pixels. */
const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;
/** A mouse wheel says 100 per notch, a trackpad 1 to 10 per frame: one notch must not fly. */
const LARGEST_ZOOM_STEP = 25;
const ZOOM_PER_PIXEL = 0.01;

type Wheel = Pick<WheelEvent, "deltaX" | "deltaY" | "deltaMode" | "ctrlKey" | "metaKey" | "shiftKey">;

/** The camera after a turn of the wheel: it pans; with Ctrl, ⌘ or a pinch on a trackpad it zooms at the pointer. */
export function afterWheel(camera: Camera, wheel: Wheel, pointer: Point): Camera {
  const unit = wheel.deltaMode === 1 ? LINE_PIXELS : wheel.deltaMode === 2 ? PAGE_PIXELS : 1;
  const deltaX = wheel.deltaX * unit;
  const deltaY = wheel.deltaY * unit;
  if (wheel.ctrlKey || wheel.metaKey) {
    const step = Math.min(LARGEST_ZOOM_STEP, Math.max(-LARGEST_ZOOM_STEP, deltaY));
    return zoomAt(camera, pointer, Math.exp(-step * ZOOM_PER_PIXEL));
  }
  // macOS turns shift and wheel into a sideways wheel by itself.
  const sideways = wheel.shiftKey && deltaX === 0;
  return { ...camera, x: camera.x - (sideways ? deltaY : deltaX), y: camera.y - (sideways ? 0 : deltaY) };
}

/** Listens to wheel and trackpad over `container`; returns the way to stop. */
export function listenToWheel(
  container: HTMLElement,
  { camera }: CameraStore,
  hand: Pick<Hand, "tool" | "pointAgain">,
): () => void {
  const pointerOf = (event: { clientX: number; clientY: number }): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    camera.set(afterWheel(camera.get(), event, pointerOf(event)));
    hand.pointAgain();
  };
  // Safari tells pinches on a trackpad in events of its own; on a phone they come beside those of the two fingers, which
  // have the map already: it would zoom twice.
  let lastScale = 1;
  const onGesture = (event: Event): void => {
    event.preventDefault();
    const { scale = 1, clientX = 0, clientY = 0 } = event as Partial<MouseEvent> & { scale?: number };
    if (event.type === "gesturechange" && hand.tool() !== "pinching") {
      camera.set(zoomAt(camera.get(), pointerOf({ clientX, clientY }), scale / lastScale));
    }
    lastScale = scale;
  };
  container.addEventListener("wheel", onWheel, { passive: false });
  container.addEventListener("gesturestart", onGesture);
  container.addEventListener("gesturechange", onGesture);
  return () => {
    container.removeEventListener("wheel", onWheel);
    container.removeEventListener("gesturestart", onGesture);
    container.removeEventListener("gesturechange", onGesture);
  };
}
