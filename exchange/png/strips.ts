import { type PaintedMap, type Pixels, stripDrawing } from "../svg/paintedMap.ts";

/** Of one strip; with its shapes it takes a painter some 50 MB, however large the picture is. */
const STRIP_PIXELS = 2_000_000;

export interface Strip {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A picture from top to bottom as drawings of whole rows of pixels. */
export function* stripsOf(painted: PaintedMap, pixels: Pixels): Generator<Strip> {
  const rows = Math.max(1, Math.floor(STRIP_PIXELS / pixels.width));
  for (let first = 0; first < pixels.height; first += rows) {
    const end = Math.min(pixels.height, first + rows);
    yield { svg: stripDrawing(painted, pixels, first, end), width: pixels.width, height: end - first };
  }
}
