import type { Size } from "./camera.ts";

/** Beyond three device pixels a CSS pixel nobody sees the difference, but everybody's memory does. */
const MAX_PIXEL_RATIO = 3;
/** Device pixels of one canvas: an 8K screen, 144 MB. */
const MAX_CANVAS_PIXELS = 36_000_000;
/** On iOS a canvas of more than 4,096 × 4,096 stays empty; a little less, because sides are rounded up. */
const MAX_CANVAS_PIXELS_ON_IOS = 16_700_000;

/** Device pixels of a canvas per CSS pixel: the screen's own, as far as one canvas of this size can be had. */
export function pixelRatioFor(device: number, { width, height }: Size, mostPixels: number): number {
  const wanted = Math.min(MAX_PIXEL_RATIO, device > 0 ? device : 1);
  return Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, width * height)));
}

/** What one canvas may have in this browser. iPads say that they are Macs, but Macs have no touch screen. */
export function maxCanvasPixels(userAgent: string, touchPoints: number): number {
  const isIos = /iPhone|iPad|Mac/u.test(userAgent) && touchPoints > 1;
  return isIos ? MAX_CANVAS_PIXELS_ON_IOS : MAX_CANVAS_PIXELS;
}
