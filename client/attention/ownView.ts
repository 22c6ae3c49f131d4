import type { Editor } from "../state/editor.ts";
import { ownRect } from "./readingList.ts";

/** Five a second: those who follow glide between two, and a whole room of people who pan stays cheap. */
const SHOW_EVERY_MS = 200;

/** Shows the others which part of the map I see, for those who follow me; the last one always. Returns the way to stop. */
export function shareOwnView(editor: Editor): () => void {
  const { camera, session, view } = editor;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const show = (): void => {
    timer = null;
    session.show({ view: ownRect(editor) });
  };
  const soon = (): void => {
    timer ??= setTimeout(show, SHOW_EVERY_MS);
  };
  const stops = [
    camera.camera.subscribe(soon),
    camera.view.subscribe(soon),
    view.subscribe((state, before) => {
      const isElsewhere = state.shownView !== before.shownView || state.selection !== before.selection;
      if (isElsewhere && [state, before].some(({ shownView }) => shownView === "list")) soon();
    }),
  ];
  soon();
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
    session.show({ view: null });
  };
}
