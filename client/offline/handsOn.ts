/** After the last touch of pointer or key somebody may still be about to go on. */
const QUIET_MS = 10_000;

/** Whether somebody is in the middle of something that a reload would take from them. */
export interface HandsOn {
  isBusy(): boolean;
  close(): void;
}

/** Watches a page: where somebody has typed and not sent, where a dialog or a text is open, when a hand moved last. */
export function watchHands(page: Document, now: () => number = () => performance.now()): HandsOn {
  const typedIn = new Set<Element>();
  let movedAt = Number.NEGATIVE_INFINITY;
  const onMove = (): void => {
    movedAt = now();
  };
  const onInput = ({ target }: Event): void => {
    onMove();
    if (target instanceof Element) typedIn.add(target);
  };
  const moves = ["pointerdown", "pointermove", "wheel", "keydown"];
  for (const move of moves) page.addEventListener(move, onMove, { capture: true, passive: true });
  page.addEventListener("input", onInput, { capture: true });
  const isTyped = (element: Element): boolean => {
    if (!element.isConnected) typedIn.delete(element);
    return element.isConnected && hasContent(element);
  };
  return {
    isBusy: () =>
      page.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null ||
      (page.activeElement?.matches("textarea, [contenteditable]") ?? false) ||
      [...typedIn].some(isTyped) ||
      (page.visibilityState === "visible" && now() - movedAt < QUIET_MS),
    close: () => {
      for (const move of moves) page.removeEventListener(move, onMove, { capture: true });
      page.removeEventListener("input", onInput, { capture: true });
    },
  };
}

function hasContent(element: Element): boolean {
  if (element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio"))
    return element.checked;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return element.value !== "";
  // A chosen entry of a list, or something else that takes input.
  return true;
}
