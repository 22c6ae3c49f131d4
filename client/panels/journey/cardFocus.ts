import { type FocusPlace, successorOf } from "./focusSuccessor.ts";

/** What of a journey keeps the focus: cards, the ways to new ones, and the heads of phases and lanes. */
const PLACES = "[data-card], [data-stop=add], [data-phase-head], [data-lane-head]";
/** What lies over the journey belongs to whatever opened it. */
const OVER_IT = "[role=dialog], [role=menu]";

interface Held extends FocusPlace {
  readonly element: HTMLElement;
}

/**
 * Keeps the keyboard's focus on its card when that is put elsewhere or comes out of a text, and at a neighbour when it goes;
 * never moves a focus that is somewhere. Returns the way to stop.
 */
export function openCardFocus(root: HTMLElement): () => void {
  let held: string | null = null;
  let known: readonly FocusPlace[] = [];

  const isNowhere = (): boolean =>
    document.activeElement === document.body || document.activeElement === null;
  const note = (target: EventTarget | null): void => {
    const place = target instanceof Element ? target.closest<HTMLElement>(PLACES) : null;
    held = place ? keyOf(place).key : null;
    if (held !== null) known = placesIn(root);
  };
  const settle = (): void => {
    if (held === null) return;
    const now = placesIn(root);
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
  const onFocusIn = ({ target }: FocusEvent): void => note(target);
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Without a goal it may only be on its way to another place of the journey.
    if (!(relatedTarget instanceof Element) || root.contains(relatedTarget)) return;
    if (!relatedTarget.closest(OVER_IT)) held = null;
  };
  const onPress = ({ target }: Event): void => {
    if (target instanceof Element && !target.closest(`${PLACES}, ${OVER_IT}`)) held = null;
  };
  // A sheet that closes looks for the button that it was opened by, which may be gone.
  const onOver = (): void => void requestAnimationFrame(settle);

  const observer = new MutationObserver(settle);
  observer.observe(root, { childList: true, subtree: true });
  const over = new MutationObserver(onOver);
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

function placesIn(root: HTMLElement): readonly Held[] {
  return [...root.querySelectorAll<HTMLElement>(PLACES)].map((element) =>
    Object.assign(keyOf(element), { element }),
  );
}

function keyOf(element: HTMLElement): FocusPlace {
  const { card, phaseHead, laneHead } = element.dataset;
  if (phaseHead !== undefined) return { key: `phase ${phaseHead}`, group: "phases" };
  if (laneHead !== undefined) return { key: `lane ${laneHead}`, group: "lanes" };
  const cell = element.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? "";
  return { key: card === undefined ? `add ${cell}` : `card ${card}`, group: cell };
}

function focusIn(place: HTMLElement): void {
  const inside = place.querySelector<HTMLElement>("textarea:focus, [data-stop=card], [aria-haspopup]");
  (place.matches("button") ? place : inside)?.focus();
}
