import type { Editor } from "../../state/editor.ts";

/**
 * A text opens where the hand is: in the list when the last press or the keyboard's focus was there, else on the picture.
 * Once open it stays there, wherever the hand goes. Returns the way to stop.
 */
export function followHand(list: HTMLElement, { view }: Editor): () => void {
  const isAlone = (): boolean => view.getState().shownView === "list";
  // A text that was open when the rights changed stays where it was.
  let hand: "map" | "list" = isAlone() ? "list" : view.getState().writesIn;
  const onHand = ({ target }: Event): void => {
    // What lies over the page, such as a menu, belongs to whatever opened it.
    if (target instanceof Element && target.closest("[role=dialog], [role=menu]")) return;
    hand = isAlone() || (target instanceof Node && list.contains(target)) ? "list" : "map";
  };
  const stopView = view.subscribe((state, before) => {
    const opens = (["editing", "titling", "linking"] as const).some(
      (key) => state[key] !== null && state[key] !== before[key],
    );
    if (opens && state.writesIn !== hand) view.setState({ writesIn: hand });
  });
  document.addEventListener("pointerdown", onHand, true);
  document.addEventListener("focusin", onHand, true);
  return () => {
    stopView();
    document.removeEventListener("pointerdown", onHand, true);
    document.removeEventListener("focusin", onHand, true);
    view.setState({ writesIn: "map" });
  };
}
