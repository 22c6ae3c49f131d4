import type { Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { type Camera, fitRect, type Insets, zoomAt } from "../geometry/camera.ts";
import { boundsOf } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";

/** Air around what is brought into view, CSS pixels. The bars are outside the canvas. */
const MARGIN: Insets = { top: 24, right: 24, bottom: 24, left: 24 };
const MAX_FIT_ZOOM = 1.5;

export function fitMap(editor: Editor): void {
  fit(editor, editor.map.layout().bounds, MAX_FIT_ZOOM);
}

export function fitField(editor: Editor, field: PlaceKey): void {
  editor.camera.camera.set(cameraForField(editor, field));
}

export function cameraForField(editor: Editor, field: PlaceKey): Camera {
  const { width } = editor.camera.view.get();
  const rect = editor.map.layout().fields[field];
  // On a phone a wide field shows its left part readably rather than all of it tiny.
  const narrow =
    width < 600 ? { ...rect, width: Math.min(rect.width, 600), height: Math.min(rect.height, 900) } : rect;
  return fitRect(narrow, editor.camera.view.get(), MARGIN, MAX_FIT_ZOOM);
}

export function fitSelection(editor: Editor): void {
  const camera = cameraForSelection(editor);
  if (camera) editor.camera.camera.set(camera);
}

/** null while nothing is selected */
export function cameraForSelection(editor: Editor): Camera | null {
  const rects = [...editor.view.getState().selection].flatMap((id) => editor.map.get(id)?.rect ?? []);
  const bounds = boundsOf(rects);
  return bounds && fitRect(bounds, editor.camera.view.get(), MARGIN, 1);
}

/** Zooms about the middle of the screen. */
export function zoomBy(editor: Editor, factor: number): void {
  const { width, height } = editor.camera.view.get();
  editor.camera.camera.set(zoomAt(editor.camera.camera.get(), { x: width / 2, y: height / 2 }, factor));
}

export function zoomTo(editor: Editor, zoom: number): void {
  zoomBy(editor, zoom / editor.camera.camera.get().zoom);
}

function fit(editor: Editor, rect: Rect, maxZoom: number): void {
  editor.camera.camera.set(fitRect(rect, editor.camera.view.get(), MARGIN, maxZoom));
}
