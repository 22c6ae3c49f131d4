import type { Point, Rect } from "../../model/fieldLayout.ts";
import { areaOf, boundsOf } from "../geometry/rectangles.ts";
import {
  intersection,
  TILE_PIXELS,
  type TileSpan,
  tileRect,
  tilesInView,
  tilesOf,
  tilesTouching,
} from "../geometry/tiles.ts";

/** Tiles kept beyond those in view, as a multiple of them: enough to pan back and forth without painting. */
const KEPT_PER_SHOWN = 2;
/** One tile is 1 MB; this many are always affordable. */
const ALWAYS_KEPT = 24;
/** Beyond this many only those in view are kept: phones give all canvases together some 300 MB. */
const MOST_KEPT = 128;
/** Canvases that wait to be used again: making one takes longer than clearing it. */
const MOST_SPARE = 4;

export interface TileCanvas {
  readonly image: CanvasImageSource;
  readonly context: CanvasRenderingContext2D;
  /** gives its memory back at once; left to the browser it may take minutes */
  free?(): void;
}

/** Null when the browser has no memory left for another. */
export type CreateTileCanvas = () => TileCanvas | null;

/** Paints what lies in `pixels` (device pixels from the map's origin); the context is already there and clipped. */
export type PaintPixels = (context: CanvasRenderingContext2D, pixels: Rect) => void;

/** The resting board as retained pictures: panning copies them, a change repaints only what it touches. */
export interface TileCache {
  clear(): void;
  /** device pixels from the map's origin */
  invalidate(pixels: Rect): void;
  /**
   * Copies the board to `target`; with `repairsOnly` just what was invalid, because the rest is there already. False when
   * there are not enough canvases for it: then none is kept.
   */
  draw(target: CanvasRenderingContext2D, origin: Point, repairsOnly: boolean): boolean;
  /**
   * Copies what `draw` showed last, `ratio` times as large, quickly and roughly. `origin`: of the map at that size. Gives what
   * of the target is covered; null when nothing is.
   */
  stretch(target: CanvasRenderingContext2D, origin: Point, ratio: number): Rect | null;
  /** gives all canvases back */
  release(): void;
}

interface Tile extends TileCanvas {
  readonly rect: Rect;
  /** parts to paint again */
  dirty: Rect[];
}

export function createTileCache(paint: PaintPixels, createCanvas: CreateTileCanvas): TileCache {
  /** in order of use, the longest unused first */
  const tiles = new Map<string, Tile>();
  const spare: TileCanvas[] = [];
  /** the tiles that were shown last */
  let shown: TileSpan | null = null;

  const tileAt = (column: number, row: number): Tile | null => {
    const key = `${column},${row}`;
    let tile = tiles.get(key);
    if (tile) tiles.delete(key);
    else {
      const rect = tileRect(column, row);
      const canvas = spare.pop() ?? createCanvas();
      if (!canvas) return null;
      tile = { ...canvas, rect, dirty: [rect] };
    }
    tiles.set(key, tile);
    return tile;
  };

  const repair = (tile: Tile): Rect[] => {
    const repaired = tile.dirty;
    if (repaired.length === 0) return repaired;
    tile.dirty = [];
    for (const part of repaired) {
      const { context } = tile;
      context.save();
      context.setTransform(1, 0, 0, 1, -tile.rect.x, -tile.rect.y);
      context.beginPath();
      context.rect(part.x, part.y, part.width, part.height);
      context.clip();
      paint(context, part);
      context.restore();
    }
    return repaired;
  };

  const forgetUnused = (span: TileSpan): void => {
    const shown = (span.right - span.left + 1) * (span.bottom - span.top + 1);
    const limit = Math.max(shown, Math.min(MOST_KEPT, Math.max(ALWAYS_KEPT, shown * KEPT_PER_SHOWN)));
    for (const [key, tile] of tiles) {
      if (tiles.size <= limit) break;
      tiles.delete(key);
      spare.push(tile);
    }
    while (spare.length > MOST_SPARE) spare.pop()?.free?.();
  };

  const release = (): void => {
    for (const canvas of [...tiles.values(), ...spare]) canvas.free?.();
    tiles.clear();
    spare.length = 0;
    shown = null;
  };

  return {
    clear() {
      for (const tile of tiles.values()) spare.push(tile);
      tiles.clear();
      shown = null;
    },
    invalidate(pixels) {
      for (const { column, row } of tilesOf(tilesTouching(pixels))) {
        const tile = tiles.get(`${column},${row}`);
        const part = tile ? intersection(tile.rect, pixels) : null;
        if (tile && part) addPart(tile, part);
      }
    },
    draw(target, origin, repairsOnly) {
      const { width, height } = target.canvas;
      const span = tilesInView(origin, width, height);
      for (const { column, row } of tilesOf(span)) {
        const tile = tileAt(column, row);
        if (!tile) {
          release();
          return false;
        }
        const repaired = repair(tile);
        for (const part of repairsOnly ? repaired : [tile.rect]) {
          const [x, y] = [part.x - tile.rect.x, part.y - tile.rect.y];
          const [toX, toY] = [origin.x + part.x, origin.y + part.y];
          target.drawImage(tile.image, x, y, part.width, part.height, toX, toY, part.width, part.height);
        }
      }
      forgetUnused(span);
      shown = span;
      return true;
    },
    stretch(target, origin, ratio) {
      if (!shown) return null;
      const { width, height } = target.canvas;
      const view = { x: 0, y: 0, width, height };
      for (const { column, row } of tilesOf(shown)) {
        const tile = tiles.get(`${column},${row}`);
        const to = stretched(tileRect(column, row), origin, ratio);
        if (!tile || !intersection(to, view)) continue;
        repair(tile);
        target.drawImage(tile.image, to.x, to.y, to.width, to.height);
      }
      return intersection(view, stretched(rectOf(shown), origin, ratio));
    },
    release,
  };
}

/** To whole pixels, so that neighbours neither overlap nor leave a gap. */
function stretched({ x, y, width, height }: Rect, origin: Point, ratio: number): Rect {
  const [left, top] = [Math.round(origin.x + x * ratio), Math.round(origin.y + y * ratio)];
  return {
    x: left,
    y: top,
    width: Math.round(origin.x + (x + width) * ratio) - left,
    height: Math.round(origin.y + (y + height) * ratio) - top,
  };
}

function rectOf({ left, top, right, bottom }: TileSpan): Rect {
  const { x, y } = tileRect(left, top);
  return { x, y, width: (right - left + 1) * TILE_PIXELS, height: (bottom - top + 1) * TILE_PIXELS };
}

/** With more parts, or parts that make up more of it, a tile is painted no dearer as a whole. */
const MAX_PARTS = 48;
const MAX_SHARE = 0.5;

/** Small parts far apart stay apart: seen from afar, a whole tile is hundreds of notes, and a moved one is a few pixels. */
function addPart(tile: Tile, part: Rect): void {
  for (const [index, known] of tile.dirty.entries()) {
    const both = boundsOf([known, part]) ?? part;
    if (areaOf(both) > areaOf(known) + areaOf(part)) continue;
    // What a note leaves and what it moves to is mostly the same.
    tile.dirty.splice(index, 1);
    return addPart(tile, both);
  }
  tile.dirty.push(part);
  const share = tile.dirty.reduce((sum, one) => sum + areaOf(one), 0) / areaOf(tile.rect);
  if (tile.dirty.length > MAX_PARTS || share > MAX_SHARE) tile.dirty = [tile.rect];
}

/** An opaque canvas: copying it needs no blending, and text gets the screen's own sharpening. */
export function createTileCanvas(onRestored: () => void): TileCanvas | null {
  const image = document.createElement("canvas");
  image.width = TILE_PIXELS;
  image.height = TILE_PIXELS;
  image.addEventListener("contextrestored", onRestored);
  const context = image.getContext("2d", { alpha: false });
  const free = (): void => {
    image.removeEventListener("contextrestored", onRestored);
    image.width = 0;
    image.height = 0;
  };
  if (context) return { image, context, free };
  free();
  return null;
}
