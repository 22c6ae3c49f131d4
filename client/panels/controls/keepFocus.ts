/** Around what comes and goes while one works in it, as the parts of the drawer do. */
const PLACE = "[data-keeps-focus]";

/**
 * The keyboard's focus stays on the page when what has it goes away, as a button does that was pressed: else the browser
 * drops it, and the next Tab begins at the top. It goes on in the same place, or on the map. The focus of a pointer, which
 * nobody sees, may be lost. Returns the way to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let place: HTMLElement | null = null;
  const onFocus = ({ target }: FocusEvent): void => {
    last = target instanceof HTMLElement && target.matches(":focus-visible") ? target : null;
    place = last?.closest<HTMLElement>(PLACE) ?? null;
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
    if (document.activeElement !== document.body && document.activeElement !== null) last = null;
    else (place?.isConnected ? within(place) : onMap(root))?.focus({ preventScroll: true });
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

/** The place itself where it takes the focus; else its first button, as soon as there is one. */
function within(place: HTMLElement): HTMLElement | null {
  return place.hasAttribute("tabindex") ? place : place.querySelector("button");
}

/** The picture's note, the picture, or the list. */
function onMap(root: HTMLElement): HTMLElement | null {
  return (
    root.querySelector<HTMLElement>("[data-board] [role=option]") ??
    root.querySelector<HTMLElement>("[data-board], [data-row][tabindex='0'], [data-list-field]")
  );
}
