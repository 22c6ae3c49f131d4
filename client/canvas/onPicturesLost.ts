/**
 * What was painted may be gone: a graphics card that restarts takes canvases with it and says so, a phone that needs the
 * memory of a tab in the background takes them and says nothing. Returns the way to stop.
 */
export function onPicturesLost(canvas: HTMLCanvasElement, repaint: () => void): () => void {
  const onVisible = (): void => {
    if (document.visibilityState === "visible") repaint();
  };
  const onShown = (event: PageTransitionEvent): void => {
    if (event.persisted) repaint();
  };
  canvas.addEventListener("contextrestored", repaint);
  document.addEventListener("visibilitychange", onVisible);
  window.addEventListener("pageshow", onShown);
  return () => {
    canvas.removeEventListener("contextrestored", repaint);
    document.removeEventListener("visibilitychange", onVisible);
    window.removeEventListener("pageshow", onShown);
  };
}
