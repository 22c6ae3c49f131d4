import type { Editor } from "../state/editor.ts";

/** The address of a map for the big screen. The key is not in it: the browser has joined already. */
export function bigScreenPath({ workshop, session }: Editor): string {
  return `/w/${workshop.workshopId}/${session.mapId}?present`;
}

/** Shows the map for a big screen in this window, over the whole screen where the browser allows it. */
export function openBigScreen(editor: Editor): void {
  enterFullScreen();
  // Wouter hears of it; the map stays open.
  window.history.pushState(null, "", bigScreenPath(editor));
}

/** Takes the whole screen, where the browser allows it. Call from what a person has just pressed. */
export function enterFullScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
