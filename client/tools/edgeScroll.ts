import type { Point } from "../../model/fieldLayout.ts";
import type { CameraStore } from "../state/cameraStore.ts";

/** Width of the border (CSS pixels) in which a drag moves the map. */
const BORDER = 36;
/** CSS pixels a second at the very edge: across a field in about a second. */
const SPEED = 700;

/** Moves the map while something is dragged near an edge of the canvas. True when it moved. */
export function edgeScroll(cameraStore: CameraStore, point: Point, elapsedMs: number): boolean {
  const { width, height } = cameraStore.view.get();
  const step = (SPEED * elapsedMs) / 1000;
  const dx = pull(point.x, width) * step;
  const dy = pull(point.y, height) * step;
  if (dx === 0 && dy === 0) return false;
  const { x, y, zoom } = cameraStore.camera.get();
  cameraStore.camera.set({ x: x + dx, y: y + dy, zoom });
  return true;
}

/** True when a point lies so far inside that no edge pulls. */
export function isClearOfEdges(cameraStore: CameraStore, point: Point): boolean {
  const { width, height } = cameraStore.view.get();
  return pull(point.x, width) === 0 && pull(point.y, height) === 0;
}

/** 1 at the near edge, -1 at the far one, 0 in between. */
function pull(at: number, length: number): number {
  if (length < 4 * BORDER) return 0;
  if (at < BORDER) return Math.min(1, (BORDER - at) / BORDER);
  return at > length - BORDER ? -Math.min(1, (at - length + BORDER) / BORDER) : 0;
}
