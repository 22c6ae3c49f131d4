/** Tells whenever the window has another size; returns the way to stop. */
export function onResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
