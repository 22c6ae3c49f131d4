import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { Camera } from "./camera.ts";

/** Side of a tile in device pixels: a repair stays small, a screen needs few of them. */
export const TILE_PIXELS = 512;

/** First and last tile of a range on both axes, inclusive. Tile (0, 0) begins at the map's origin. */
export interface TileSpan {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the map's origin lies on the canvas in whole device pixels, so that tiles are copied without blur. */
export function originPixels(camera: Camera, pixelRatio: number): Point {
  return { x: Math.round(camera.x * pixelRatio), y: Math.round(camera.y * pixelRatio) };
}

/** Tiles that show on a canvas of `width` × `height` device pixels. */
export function tilesInView(origin: Point, width: number, height: number): TileSpan {
  return {
    left: Math.floor(-origin.x / TILE_PIXELS),
    top: Math.floor(-origin.y / TILE_PIXELS),
    right: Math.floor((width - 1 - origin.x) / TILE_PIXELS),
    bottom: Math.floor((height - 1 - origin.y) / TILE_PIXELS),
  };
}

/** Tiles that `pixels` (device pixels from the map's origin) touches. */
export function tilesTouching(pixels: Rect): TileSpan {
  return {
    left: Math.floor(pixels.x / TILE_PIXELS),
    top: Math.floor(pixels.y / TILE_PIXELS),
    right: Math.floor((pixels.x + pixels.width - 1) / TILE_PIXELS),
    bottom: Math.floor((pixels.y + pixels.height - 1) / TILE_PIXELS),
  };
}

/** A map rectangle in whole device pixels from the map's origin, rounded outwards. `scale`: pixels per map unit. */
export function toPixels(rect: Rect, scale: number): Rect {
  const x = Math.floor(rect.x * scale);
  const y = Math.floor(rect.y * scale);
  return {
    x,
    y,
    width: Math.ceil((rect.x + rect.width) * scale) - x,
    height: Math.ceil((rect.y + rect.height) * scale) - y,
  };
}

export function tileRect(column: number, row: number): Rect {
  return { x: column * TILE_PIXELS, y: row * TILE_PIXELS, width: TILE_PIXELS, height: TILE_PIXELS };
}

/** What two rectangles share; null when they share nothing. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

export function* tilesOf(span: TileSpan): Generator<{ readonly column: number; readonly row: number }> {
  for (let row = span.top; row <= span.bottom; row += 1) {
    for (let column = span.left; column <= span.right; column += 1) yield { column, row };
  }
}
