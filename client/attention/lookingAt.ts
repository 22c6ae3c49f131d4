import type { Attention } from "../../model/attention.ts";
import { contains, type Rect } from "../../model/fieldLayout.ts";
import { cameraForField } from "../actions/cameraMoves.ts";
import { type Camera, fitRect, type Insets, MAX_ZOOM, toMap } from "../geometry/camera.ts";
import { expand } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";

/** Air around a spotlit note in map units: its neighbours tell where one is. */
const AROUND_NOTE = 160;
const NOTE_MAX_ZOOM = 1.2;
/** Another's view is taken over to the edge: it has its own air. */
const NO_MARGIN: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The part of the map that is on my screen, in whole map units; null while there is no screen yet. */
export function visibleRect({ camera }: Editor): Rect | null {
  const { width, height } = camera.view.get();
  if (width === 0 || height === 0) return null;
  const { zoom } = camera.camera.get();
  const { x, y } = toMap(camera.camera.get(), { x: 0, y: 0 });
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(1, Math.round(width / zoom)),
    height: Math.max(1, Math.round(height / zoom)),
  };
}

/** A camera that shows all of another's view, whatever the shape of my screen. */
export function cameraForView({ camera }: Editor, rect: Rect): Camera {
  return fitRect(rect, camera.view.get(), NO_MARGIN, MAX_ZOOM);
}

/** Where a call leads on this map; null where there is nothing (any more) to be seen. */
export function cameraForCall(editor: Editor, call: Attention): Camera | null {
  switch (call.kind) {
    case "view":
      return cameraForView(editor, call.rect);
    case "field":
      return cameraForField(editor, call.field);
    case "note": {
      const rect = editor.map.get(call.noteId)?.rect;
      if (!rect) return null;
      return fitRect(expand(rect, AROUND_NOTE), editor.camera.view.get(), NO_MARGIN, NOTE_MAX_ZOOM);
    }
    case "follow":
    case "free":
      return null;
  }
}

/** Whether a whole rectangle of the map is on my screen. */
export function isInView(editor: Editor, { x, y, width, height }: Rect): boolean {
  const seen = visibleRect(editor);
  return seen !== null && contains(seen, { x, y }) && contains(seen, { x: x + width, y: y + height });
}
