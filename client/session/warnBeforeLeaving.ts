/** While `isToBeLost` the browser asks before the window is closed or loaded anew. Returns the way to stop. */
export function warnBeforeLeaving(isToBeLost: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (isToBeLost()) event.preventDefault();
  };
  window.addEventListener("beforeunload", warn);
  return () => window.removeEventListener("beforeunload", warn);
}
