import type { Rect } from "../../model/fieldLayout.ts";
import type { Insets } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";

/** Kept free around the note, CSS pixels; above it stands its bar. */
const USUALLY_COVERED: Insets = { top: 64, right: 16, bottom: 16, left: 16 };

/** Moves the map as little as needed to bring a map rectangle clear of the edges; never zooms. */
export function reveal(editor: Editor, rect: Rect, covered: Insets = USUALLY_COVERED): void {
  const { camera, view } = editor.camera;
  const { x, y, zoom } = camera.get();
  const { width, height } = view.get();
  if (width === 0 || height === 0) return;
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  const dx = shift(left, left + rect.width * zoom, covered.left, width - covered.right);
  const dy = shift(top, top + rect.height * zoom, covered.top, height - covered.bottom);
  if (dx !== 0 || dy !== 0) camera.set({ x: x + dx, y: y + dy, zoom });
}

function shift(from: number, to: number, min: number, max: number): number {
  if (from < min) return min - from;
  return to > max ? Math.max(max - to, min - from) : 0;
}
