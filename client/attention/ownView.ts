import type { Editor } from "../state/editor.ts";
import { visibleRect } from "./lookingAt.ts";

/** Five a second: those who follow glide between two, and a whole room of people who pan stays cheap. */
const SHOW_EVERY_MS = 200;

/** Shows the others which part of the map I see, for those who follow me; the last one always. Returns the way to stop. */
export function shareOwnView(editor: Editor): () => void {
  const { camera, session } = editor;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const show = (): void => {
    timer = null;
    session.show({ view: visibleRect(editor) });
  };
  const soon = (): void => {
    timer ??= setTimeout(show, SHOW_EVERY_MS);
  };
  const stops = [camera.camera.subscribe(soon), camera.view.subscribe(soon)];
  soon();
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
    session.show({ view: null });
  };
}
