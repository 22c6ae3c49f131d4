import { type FocusPlace, successorOf } from "./focusSuccessor.ts";

/** What of a page keeps the focus. */
export interface FocusKeeping {
  readonly selector: string;
  readonly placeOf: (element: HTMLElement) => FocusPlace;
  /** where in such a place the focus goes: the first of these that is there; the place itself when it is a button */
  readonly targets: readonly string[];
}

/** What lies over the page belongs to whatever opened it. */
const OVER_IT = "[role=dialog], [role=menu]";

type Held = FocusPlace & { readonly element: HTMLElement };

/**
 * Keeps the keyboard's focus in its place when that is put elsewhere or comes out of a text, and at a neighbour when it goes;
 * never moves a focus that is somewhere. Returns the way to stop.
 */
export function openKeptFocus(root: HTMLElement, { selector, placeOf, targets }: FocusKeeping): () => void {
  let held: string | null = null;
  let wasText = false;
  let known: readonly FocusPlace[] = [];

  const places = (): readonly Held[] =>
    [...root.querySelectorAll<HTMLElement>(selector)].map((element) =>
      Object.assign({ element }, placeOf(element)),
    );
  // What opens over the page takes the focus itself, a moment later.
  const isNowhere = (): boolean =>
    (document.activeElement === document.body || document.activeElement === null) &&
    document.querySelector(OVER_IT) === null;
  const settle = (): void => {
    if (held === null) return;
    const now = places();
    if (isNowhere()) {
      const isThere = (key: string): boolean => now.some((place) => place.key === key);
      const wanted = isThere(held) ? held : successorOf(known, held, isThere);
      held = wanted;
      const found = now.find((place) => place.key === wanted);
      if (found) focusIn(found.element);
    }
    // What comes and goes beside it, so that a neighbour is known when it is needed.
    if (now.some((place) => place.key === held)) known = now;
  };
  const focusIn = (place: HTMLElement): void => {
    const inside = (wasText ? ["textarea", ...targets] : targets)
      .map((target) => place.querySelector<HTMLElement>(target))
      .find((element) => element !== null);
    (place.matches("button") ? place : inside)?.focus();
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const place = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    held = place ? placeOf(place).key : null;
    if (held === null) return;
    wasText = target instanceof HTMLTextAreaElement;
    known = places();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Without a goal it may only be on its way to another place of the page.
    if (!(relatedTarget instanceof Element) || root.contains(relatedTarget)) return;
    if (!relatedTarget.closest(OVER_IT)) held = null;
  };
  const onPress = ({ target }: Event): void => {
    if (target instanceof Element && !target.closest(`${selector}, ${OVER_IT}`)) held = null;
  };

  const observer = new MutationObserver(settle);
  observer.observe(root, { childList: true, subtree: true });
  // A sheet or menu that closes looks for the button that it was opened by, which may be gone.
  const over = new MutationObserver(() => void requestAnimationFrame(settle));
  over.observe(document.body, { childList: true });
  root.addEventListener("focusin", onFocusIn);
  root.addEventListener("focusout", onFocusOut);
  document.addEventListener("pointerdown", onPress, true);
  return () => {
    observer.disconnect();
    over.disconnect();
    root.removeEventListener("focusin", onFocusIn);
    root.removeEventListener("focusout", onFocusOut);
    document.removeEventListener("pointerdown", onPress, true);
  };
}
