import { type Camera, toMap } from "../geometry/camera.ts";
import type { CameraStore } from "../state/cameraStore.ts";

/** Long enough to see where one is going, short enough not to wait for it. */
export const GLIDE_MS = 200;

/** Moves a camera by itself, and knows that it does. */
export interface Glider {
  glideTo(target: Camera): void;
  /** the change of the camera that is being told just now is of this glider's making */
  readonly isSetting: boolean;
  stop(): void;
}

/** `isStill`: reduced motion, or nobody looks: then it is there at once. */
export function createGlider({ camera, view }: CameraStore, isStill: () => boolean): Glider {
  let request: number | null = null;
  let isSetting = false;
  const set = (next: Camera): void => {
    isSetting = true;
    camera.set(next);
    isSetting = false;
  };
  const stop = (): void => {
    if (request !== null) cancelAnimationFrame(request);
    request = null;
  };
  return {
    get isSetting() {
      return isSetting;
    },
    stop,
    glideTo(target) {
      stop();
      if (isStill()) return set(target);
      const from = camera.get();
      const start = performance.now();
      const step = (now: number): void => {
        const part = Math.min(1, Math.max(0, now - start) / GLIDE_MS);
        request = part < 1 ? requestAnimationFrame(step) : null;
        set(part < 1 ? between(from, target, ease(part), view.get()) : target);
      };
      request = requestAnimationFrame(step);
    },
  };
}

/** What lies between two cameras: the middle of the screen travels straight, the zoom by equal factors. */
export function between(
  from: Camera,
  to: Camera,
  part: number,
  { width, height }: { readonly width: number; readonly height: number },
): Camera {
  const middle = { x: width / 2, y: height / 2 };
  const a = toMap(from, middle);
  const b = toMap(to, middle);
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  const x = a.x + (b.x - a.x) * part;
  const y = a.y + (b.y - a.y) * part;
  return { x: middle.x - x * zoom, y: middle.y - y * zoom, zoom };
}

function ease(part: number): number {
  return 1 - (1 - part) ** 3;
}
