import type { Rect } from "../../model/fieldLayout.ts";
import { NOTE_FOOT } from "../../model/noteText.ts";
import { type Camera, type Size, toScreen } from "../geometry/camera.ts";
import type { CameraStore } from "../state/cameraStore.ts";

/** CSS sizes of the text field are the note's times this; see NoteEditor.module.css. */
export const OVERSIZE = 2;
/** Seen from farther away than this, the open note is shown larger than it is: nobody writes 6-pixel text. */
const SMALLEST_ZOOM = 0.6;
const ENLARGED_ZOOM = 0.8;
/** Air between an enlarged note and the edges of the canvas, CSS pixels. */
const MARGIN = 12;

export interface EditorBox {
  /** CSS pixels on the canvas */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** map units */
  readonly width: number;
  readonly height: number;
  readonly enlarged: boolean;
}

/** Where the text field stands: exactly on the note above its foot, or enlarged around the note's middle. */
export function editorBox(camera: Camera, note: Rect, view: Size): EditorBox {
  const corner = toScreen(camera, note);
  if (camera.zoom >= SMALLEST_ZOOM) {
    const { width, height } = note;
    return { ...corner, scale: camera.zoom, width, height: height - NOTE_FOOT, enlarged: false };
  }
  const grown = (ENLARGED_ZOOM - camera.zoom) / 2;
  const keep = (at: number, length: number, room: number): number =>
    Math.max(MARGIN, Math.min(room - length - MARGIN, at));
  return {
    x: keep(corner.x - note.width * grown, note.width * ENLARGED_ZOOM, view.width),
    y: keep(corner.y - note.height * grown, note.height * ENLARGED_ZOOM, view.height),
    scale: ENLARGED_ZOOM,
    width: note.width,
    height: note.height,
    enlarged: true,
  };
}

/** Puts the text field's element there. */
export function placeEditor(element: HTMLElement, note: Rect, camera: CameraStore): void {
  const box = editorBox(camera.camera.get(), note, camera.view.get());
  // One pixel inside the note's edge, which stays to be seen.
  const inset = box.enlarged ? 0 : 1;
  element.style.transform = `translate(${box.x + inset * box.scale}px, ${box.y + inset * box.scale}px) scale(${box.scale / OVERSIZE})`;
  element.style.width = `${(box.width - 2 * inset) * OVERSIZE}px`;
  element.style.height = `${(box.height - inset) * OVERSIZE}px`;
  element.style.setProperty("--edge", `${inset * OVERSIZE}px`);
  element.toggleAttribute("data-enlarged", box.enlarged);
}
