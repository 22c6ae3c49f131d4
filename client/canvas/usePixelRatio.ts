import { useCallback, useSyncExternalStore } from "react";
import type { Size } from "../geometry/camera.ts";
import { maxCanvasPixels, pixelRatioFor } from "../geometry/pixelRatio.ts";

/** Changes with the browser's zoom and when the window moves to another screen, which need not resize it. */
function subscribe(listener: () => void): () => void {
  let stop = (): void => undefined;
  const watch = (): void => {
    stop();
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const onChange = (): void => {
      watch();
      listener();
    };
    query.addEventListener("change", onChange);
    stop = () => query.removeEventListener("change", onChange);
  };
  watch();
  window.addEventListener("resize", listener);
  return () => {
    stop();
    window.removeEventListener("resize", listener);
  };
}

/** Device pixels per CSS pixel of a canvas of this size, on the screen that the window is on now. */
export function pixelRatioNow(size: Size): number {
  const { userAgent, maxTouchPoints } = navigator;
  return pixelRatioFor(window.devicePixelRatio, size, maxCanvasPixels(userAgent, maxTouchPoints));
}

/** The same, watched. */
export function usePixelRatio({ width, height }: Size): number {
  const read = useCallback(() => pixelRatioNow({ width, height }), [width, height]);
  return useSyncExternalStore(subscribe, read);
}
