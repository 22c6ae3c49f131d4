import type { Editor } from "../state/editor.ts";

/** A press that lasts longer than this holds the pointer like a torch. */
const HOLD_MS = 400;
export const LASER_KEY = "l";

/**
 * Puts the laser pointer out again: a torch when its key is let go, or when the window hears no keys any more; one that
 * was switched on with Escape. Call when it comes on; returns the way to stop.
 */
export function watchLaserKey({ view }: Pick<Editor, "view">): () => void {
  const since = performance.now();
  const isHeld = (): boolean => view.getState().laser === "held";
  const onUp = ({ key }: KeyboardEvent): void => {
    if (key.toLowerCase() !== LASER_KEY || !isHeld()) return;
    view.setState({ laser: performance.now() - since > HOLD_MS ? "off" : "on" });
  };
  const onDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    // After all who hear the same key: on a big screen the next press leaves it.
    setTimeout(() => view.setState({ laser: "off" }));
  };
  const onBlur = (): void => {
    if (isHeld()) view.setState({ laser: "off" });
  };
  window.addEventListener("keydown", onDown);
  window.addEventListener("keyup", onUp);
  window.addEventListener("blur", onBlur);
  return () => {
    window.removeEventListener("keydown", onDown);
    window.removeEventListener("keyup", onUp);
    window.removeEventListener("blur", onBlur);
  };
}
