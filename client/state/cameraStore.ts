import type { Camera, Size } from "../geometry/camera.ts";
import { createSignal, type WritableSignal } from "../session/signal.ts";

/** The camera lives outside React: pan and zoom write it per frame, and only the canvas listens to every change. */
export interface CameraStore {
  readonly camera: WritableSignal<Camera>;
  /** size of the canvas in CSS pixels */
  readonly view: WritableSignal<Size>;
}

export function createCameraStore(): CameraStore {
  return {
    camera: createSignal<Camera>({ x: 0, y: 0, zoom: 1 }),
    view: createSignal<Size>({ width: 0, height: 0 }),
  };
}
