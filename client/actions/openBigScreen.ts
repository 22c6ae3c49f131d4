import type { Editor } from "../state/editor.ts";

/** The address of a map for the big screen. The key is not in it: the browser has joined already. */
export function bigScreenPath(workshopId: string, mapId: string): string {
  return `/w/${workshopId}/${mapId}?present`;
}

/** Whether the address that is open now is one for the big screen. */
export function isBigScreen(): boolean {
  return new URLSearchParams(window.location.search).has("present");
}

/** Shows the map for a big screen in this window, over the whole screen where the browser allows it. */
export function openBigScreen({ workshop, session }: Editor): void {
  enterFullScreen();
  // Wouter hears of it; the map stays open.
  window.history.pushState(null, "", bigScreenPath(workshop.workshopId, session.mapId));
}

/** Takes the whole screen, where the browser allows it. Call from what a person has just pressed. */
export function enterFullScreen(): void {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
