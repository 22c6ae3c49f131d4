import { memo, useEffect, useRef } from "react";
import { PALETTES, type Palette } from "../../../model/palette.ts";
import type { Signal } from "../../session/signal.ts";
import { usePreferences } from "../preferencesContext.ts";
import type { MiniMap } from "./miniMap.ts";
import { paintMiniMap } from "./paintMiniMap.ts";
import styles from "./WallCard.module.css";

/** A phone or a 4K screen has more, and nobody sees the difference in so small a picture. */
const MOST_PIXEL_RATIO = 2;

/** One map in small. Painted when it has changed, and only while it is in view. */
export const Miniature = memo(function Miniature({ map }: { readonly map: Signal<MiniMap> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [{ scheme }] = usePreferences();
  const palette = PALETTES[scheme];
  useEffect(() => {
    const element = canvas.current;
    return element ? keepPainted(element, map, palette) : undefined;
  }, [map, palette]);
  return <canvas ref={canvas} className={styles.miniature} aria-hidden="true" />;
});

/** Returns the way to stop. */
function keepPainted(element: HTMLCanvasElement, map: Signal<MiniMap>, palette: Palette): () => void {
  const context = element.getContext("2d", { alpha: false });
  if (!context) return () => undefined;
  let isInView = false;
  let isStale = true;
  let frame: number | null = null;
  const paint = (): void => {
    frame = null;
    isStale = false;
    const { clientWidth: width, clientHeight: height } = element;
    const ratio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio);
    const [pixelsX, pixelsY] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (element.width !== pixelsX) element.width = pixelsX;
    if (element.height !== pixelsY) element.height = pixelsY;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintMiniMap(context, map.get(), palette, { width, height });
  };
  const repaint = (): void => {
    isStale = true;
    if (isInView) frame ??= requestAnimationFrame(paint);
  };
  const inView = new IntersectionObserver(([entry]) => {
    isInView = entry?.isIntersecting ?? false;
    if (isInView && isStale) repaint();
  });
  const resized = new ResizeObserver(repaint);
  inView.observe(element);
  resized.observe(element);
  const stop = map.subscribe(repaint);
  return () => {
    stop();
    inView.disconnect();
    resized.disconnect();
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
