const losing = new Set<() => boolean>();
const keepers = new Set<() => void>();

/** Whether something that is in this window alone would be lost if it were loaded anew now. */
export function wouldLose(): boolean {
  return [...losing].some((isToBeLost) => isToBeLost());
}

/** While `isToBeLost` the browser asks before the window is closed or loaded anew. Returns the way to stop. */
export function warnBeforeLeaving(isToBeLost: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (isToBeLost()) event.preventDefault();
  };
  window.addEventListener("beforeunload", warn);
  losing.add(isToBeLost);
  return () => {
    losing.delete(isToBeLost);
    window.removeEventListener("beforeunload", warn);
  };
}

/** `keep` is called before the program loads itself anew, to go on afterwards where one was. Returns the way to stop. */
export function onOwnReload(keep: () => void): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Loads the page anew, and lets everybody keep where they are. */
export function reloadOurselves(reload = (): void => window.location.reload()): void {
  for (const keep of keepers) keep();
  reload();
}
