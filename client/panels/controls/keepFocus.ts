/**
 * The keyboard's focus stays inside `root` when what has it goes away, as a button does that was pressed: else the browser
 * drops it, and the next Tab begins at the top of the page. `next` says where it goes; null: not there yet. The focus of a
 * pointer, which nobody sees, may be lost. Returns the way to stop.
 */
export function keepFocusIn(root: HTMLElement, next: () => HTMLElement | null): () => void {
  let last: HTMLElement | null = null;
  const onFocus = ({ target }: FocusEvent): void => {
    last = target instanceof HTMLElement && target.matches(":focus-visible") ? target : null;
  };
  const onLeave = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) last = null;
    // Some browsers tell of what is taken away as of what is left; only then it is gone a moment later.
    queueMicrotask(() => {
      if (target === last && last?.isConnected) last = null;
    });
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    if (document.activeElement !== document.body && document.activeElement !== null) {
      last = null;
      return;
    }
    next()?.focus({ preventScroll: true });
  });
  root.addEventListener("focusin", onFocus);
  root.addEventListener("focusout", onLeave);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", onFocus);
    root.removeEventListener("focusout", onLeave);
  };
}

/** From what goes away anywhere around the map on to the picture's note, to the picture, or into the list. */
export function keepFocusOnMap(desk: HTMLElement): () => void {
  return keepFocusIn(
    desk,
    () =>
      desk.querySelector<HTMLElement>("[data-board] [role=option]") ??
      desk.querySelector<HTMLElement>("[data-board], [data-row][tabindex='0'], [data-list-field]"),
  );
}
