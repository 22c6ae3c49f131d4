/** What most phones still paint; beyond, a browser gives an empty picture without a word. */
const MAX_PIXELS = 16_000_000;
/** The longest side that all browsers paint. */
const MAX_SIDE = 16_384;
/** Pixels a map unit: sharp also on a screen of twice the density. */
const WANTED_SCALE = 2;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
  /** `reduced`: fewer than two pixels a map unit, because there would be too many */
  readonly kind: "full" | "reduced";
}

/** How many pixels a picture gets: two a map unit where that is not too many. */
export function pixelSize(width: number, height: number): PixelSize {
  const most = Math.min(Math.sqrt(MAX_PIXELS / (width * height)), MAX_SIDE / Math.max(width, height));
  const scale = Math.min(WANTED_SCALE, most);
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
    kind: scale < WANTED_SCALE ? "reduced" : "full",
  };
}
