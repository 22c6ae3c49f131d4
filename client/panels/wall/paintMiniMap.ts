import type { Rect } from "../../../model/fieldLayout.ts";
import { FIELDS, PLACES, type PlaceKey } from "../../../model/fields.ts";
import type { Palette } from "../../../model/palette.ts";
import type { MiniMap } from "./miniMap.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

const EDGE = 24;
/** A note narrower than this (CSS pixels) shows no lines. */
const LINES_FROM = 16;
const COUNT_SIZE = 10;
const COUNT_FONT = `620 ${COUNT_SIZE}px "Inter Variable", sans-serif`;

/** How a map lies in its miniature: miniature = map × scale + (left, top). */
export interface MiniFit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

type Fields = Pick<MiniMap, "layout" | "counts">;

/** The parked notes' place is only shown when there are any. */
function shownIn({ counts }: Pick<MiniMap, "counts">): readonly PlaceKey[] {
  return counts.parking > 0 ? PLACES : FIELDS;
}

/** All that a miniature shows, with air around it, in map units. */
export function miniBounds(map: Fields): Rect {
  return around(shownIn(map).map((place) => map.layout.fields[place]));
}

export function fitMiniMap(map: Fields, { width, height }: Size): MiniFit {
  const bounds = miniBounds(map);
  const scale = Math.min(width / bounds.width, height / bounds.height);
  return {
    scale,
    left: (width - bounds.width * scale) / 2 - bounds.x * scale,
    top: (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** Paints a map in small: fields in their tints, each with its number of notes, and notes as pieces of paper. */
export function paintMiniMap(
  context: CanvasRenderingContext2D,
  map: MiniMap,
  palette: Palette,
  { width, height }: Size,
): void {
  context.fillStyle = palette.table;
  context.fillRect(0, 0, width, height);
  const shown = shownIn(map);
  const { scale, left, top } = fitMiniMap(map, { width, height });
  const toPixels = ({ x, y, width, height }: Rect): Rect => ({
    x: left + x * scale,
    y: top + y * scale,
    width: width * scale,
    height: height * scale,
  });
  for (const place of shown) {
    const { x, y, width, height } = toPixels(map.layout.fields[place]);
    context.fillStyle = palette.fields[place].fill;
    context.strokeStyle = palette.fields[place].edge;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x, y, width, height, Math.min(6, 18 * scale));
    context.fill();
    context.stroke();
  }
  for (const { rect, colour, lines } of map.notes) {
    const { x, y, width, height } = toPixels(rect);
    const paint = palette.notes[colour];
    context.fillStyle = paint.edge;
    context.fillRect(x, y + 0.5, width, height);
    context.fillStyle = paint.fill;
    context.fillRect(x, y, width, height);
    if (width < LINES_FROM) continue;
    context.fillStyle = palette.noteText;
    context.globalAlpha = 0.4;
    for (let line = 0; line < Math.min(3, lines); line += 1) {
      const length = (width - 4) * (line === lines - 1 ? 0.6 : 1);
      context.fillRect(x + 2, y + (line + 1) * (height / 5), length, Math.max(1, height * 0.07));
    }
    context.globalAlpha = 1;
  }
  paintPortrait(context, map, palette, { left, top, scale });
  for (const place of shown)
    paintCount(context, toPixels(map.layout.fields[place]), map.counts[place], palette, place);
}

function around(rects: readonly Rect[]): Rect {
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return { x: -EDGE, y: -EDGE, width: right + 2 * EDGE, height: bottom + 2 * EDGE };
}

function paintPortrait(
  context: CanvasRenderingContext2D,
  { layout: { portrait } }: MiniMap,
  palette: Palette,
  { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number },
): void {
  context.beginPath();
  context.arc(left + portrait.x * scale, top + portrait.y * scale, portrait.radius * scale, 0, 2 * Math.PI);
  context.fillStyle = palette.portrait.fill;
  context.fill();
  context.strokeStyle = palette.portrait.edge;
  context.stroke();
}

/** In the field's own corner, where its title stands on the map: place says which field, not colour alone. */
function paintCount(
  context: CanvasRenderingContext2D,
  field: Rect,
  count: number,
  palette: Palette,
  place: PlaceKey,
): void {
  if (count === 0 || field.height < COUNT_SIZE + 2) return;
  const text = String(count);
  context.font = COUNT_FONT;
  const width = context.measureText(text).width + 6;
  context.fillStyle = palette.fields[place].fill;
  context.beginPath();
  context.roundRect(field.x + 1, field.y + 1, width, COUNT_SIZE + 3, 4);
  context.fill();
  context.fillStyle = palette.fields[place].title;
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  context.fillText(text, field.x + 4, field.y + COUNT_SIZE + 1);
}
