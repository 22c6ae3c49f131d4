import { useLayoutEffect } from "react";
import { FIELD_WIDTH } from "../../model/fieldLayout.ts";
import { type Camera, fitRect, type Insets, type Size } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import { takeKeptCamera } from "../state/keptView.ts";
import { useSignal } from "../state/useSignal.ts";

/** Narrower than this (CSS pixels) the whole map would be unreadable. */
export const PHONE_WIDTH = 600;
const PHONE_MARGIN = 10;

/** By camera: an editor that replaces another goes on with its view. */
const shown = new WeakSet<Editor["camera"]>();

/** Shows a map for the first time: all of it, or on a phone its beginning, as large as it can be read. */
export function useFirstView(editor: Editor, size: Size, insets: Insets): void {
  const loaded = useSignal(editor.session.loaded);
  // Before anything can be pressed: a press in between would go somewhere, and be taken back by the first view.
  useLayoutEffect(() => {
    if (!loaded || size.width === 0 || shown.has(editor.camera)) return;
    shown.add(editor.camera);
    editor.camera.camera.set(takeKeptCamera(editor, size) ?? homeCamera(editor, size, insets));
  }, [editor, loaded, size, insets]);
}

/** Where the camera stands before anybody has moved it. */
export function homeCamera(editor: Editor, size: Size, insets: Insets): Camera {
  if (size.width < PHONE_WIDTH) {
    const zoom = Math.min(1, (size.width - 2 * PHONE_MARGIN) / FIELD_WIDTH.seesHears);
    return { x: PHONE_MARGIN, y: PHONE_MARGIN, zoom };
  }
  return fitRect(editor.map.layout().bounds, size, insets);
}
