/**
 * For what a finger drags (with `touch-action: none`, and no click of its own): keeps the browser from making gestures of
 * the touch. Chromium takes a quick drag for a fling, though nothing scrolls, and spends the next tap, wherever it falls,
 * on stopping it. A React ref; returns the way to stop.
 */
export function noGestures(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const prevent = (event: TouchEvent): void => event.preventDefault();
  element.addEventListener("touchstart", prevent, { passive: false });
  return () => element.removeEventListener("touchstart", prevent);
}
