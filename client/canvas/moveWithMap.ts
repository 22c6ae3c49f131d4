import type { CameraStore } from "../state/cameraStore.ts";

/** After the last zoom; as long as the board is shown stretched. */
export const SHARPEN_MS = 120;

export interface MapFollower {
  /** at once, in the next frame of each pan, and when a zoom has come to rest */
  readonly onMoved?: () => void;
  /** at once, and when a zoom has come to rest: what keeps its size on the screen is only then set anew */
  readonly onZoomed: (zoom: number) => void;
}

/**
 * Keeps an element that is measured in map units over the map, with one transform in the frame in which the map is painted.
 * While the zoom changes all in it grows and shrinks with the map, as the painted board does: a style that depends on the
 * zoom would be worked out anew for everything in it in every frame, which took longer than painting. Returns the way to
 * stop.
 */
export function moveWithMap(
  element: HTMLElement,
  { camera, view }: CameraStore,
  { onMoved, onZoomed }: MapFollower,
): () => void {
  let settled = camera.get().zoom;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let request: number | null = null;

  const place = (): void => {
    request = null;
    const { x, y, zoom } = camera.get();
    element.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    if (zoom === settled) onMoved?.();
  };
  const rest = (): void => {
    timer = null;
    element.style.willChange = "";
    settled = camera.get().zoom;
    onZoomed(settled);
    onMoved?.();
  };
  const follow = (): void => {
    request ??= requestAnimationFrame(place);
    // A picture of its own for so long: the browser moves it without painting it again.
    if (timer === null) element.style.willChange = "transform";
    else clearTimeout(timer);
    timer = setTimeout(rest, SHARPEN_MS);
  };

  place();
  rest();
  const stops = [camera.subscribe(follow), view.subscribe(follow)];
  return () => {
    if (timer !== null) clearTimeout(timer);
    if (request !== null) cancelAnimationFrame(request);
    for (const stop of stops) stop();
  };
}
