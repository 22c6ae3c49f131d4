import type { Point, Rect } from "../../model/fieldLayout.ts";

/** The control for points at the right end of a note's foot; map units. */
export interface DotControl {
  readonly frame: Rect;
  /** takes a point back; null while there is none */
  readonly take: Rect | null;
  readonly give: Rect;
}

export type DotPress = "give" | "take";

/** A little higher than the foot: only a full note has its last line there. */
const HEIGHT = 24;
const CELL = 26;
const COUNT = 28;
/** From the note's edges. */
const MARGIN = 6;
/** CSS pixels that a finger needs, and a mouse. */
const FINGER = 44;
const POINTER = 24;

/** Where the control stands on a note at `note`; with points of mine it has a minus, too. */
export function dotControl(note: Rect, own: number): DotControl {
  const width = own > 0 ? 2 * CELL + COUNT : CELL + COUNT;
  const frame = {
    x: note.x + note.width - MARGIN - width,
    y: note.y + note.height - HEIGHT - 3,
    width,
    height: HEIGHT,
  };
  const take = own > 0 ? { ...frame, width: CELL } : null;
  const start = take ? CELL : 0;
  return { frame, take, give: { ...frame, x: frame.x + start, width: width - start } };
}

/** What a press at a map point means for the note's control, which is larger for a finger than it looks. */
export function dotPressAt(
  note: Rect,
  own: number,
  point: Point,
  { zoom, isFinger }: { readonly zoom: number; readonly isFinger: boolean },
): DotPress | null {
  const { frame, take, give } = dotControl(note, own);
  const least = (isFinger ? FINGER : POINTER) / zoom;
  const above = Math.max(0, least - frame.height);
  // Upwards and to the sides; downwards the next note begins.
  if (point.y < frame.y - above || point.y > note.y + note.height) return null;
  const sideways = Math.max(0, (least * (take ? 2 : 1) - frame.width) / 2);
  if (
    point.x < frame.x - sideways ||
    point.x > Math.min(note.x + note.width, frame.x + frame.width + sideways)
  ) {
    return null;
  }
  return take && point.x < give.x ? "take" : "give";
}
