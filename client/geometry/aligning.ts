import type { Rect } from "../../model/fieldLayout.ts";

/** A line that things are brought to: an edge or the middle, of one axis or the other. */
export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";
export type Axis = "x" | "y";

/** Something that is aligned as one: a note, or a bundle with all its notes. */
export interface Piece {
  readonly rect: Rect;
  /** may not be moved: then the others come to it */
  readonly isFixed: boolean;
}

export const AXIS_OF: Readonly<Record<Alignment, Axis>> = {
  left: "x",
  centre: "x",
  right: "x",
  top: "y",
  middle: "y",
  bottom: "y",
};

/** How much of a thing, and of the space that it is in, lies before the line. */
const PART: Readonly<Record<Alignment, number>> = {
  left: 0,
  centre: 0.5,
  right: 1,
  top: 0,
  middle: 0.5,
  bottom: 1,
};

/** How far each piece goes along the alignment's axis. Pieces that are fixed say where the line is; without any all do. */
export function alignedShifts(pieces: readonly Piece[], alignment: Alignment): number[] {
  const axis = AXIS_OF[alignment];
  const part = PART[alignment];
  const fixed = pieces.filter(({ isFixed }) => isFixed);
  const spans = (fixed.length > 0 ? fixed : pieces).map(({ rect }) => spanOf(rect, axis));
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const line = from + part * (to - from);
  return pieces.map(({ rect, isFixed }) => {
    const { start, end } = spanOf(rect, axis);
    return isFixed ? 0 : line - (start + part * (end - start));
  });
}

/** How far each piece goes so that the gaps are even. The outermost stay, and so does what is fixed between them. */
export function evenShifts(pieces: readonly Piece[], axis: Axis): number[] {
  const shifts = pieces.map(() => 0);
  const order = pieces
    .map(({ rect, isFixed }, index) => ({ index, isFixed, ...spanOf(rect, axis) }))
    .sort((a, b) => a.start + a.end - (b.start + b.end) || a.index - b.index);
  let from = 0;
  order.forEach((end, at) => {
    if (!(end.isFixed || at === order.length - 1) || at === 0) return;
    const between = order.slice(from + 1, at);
    const sizes = between.reduce((sum, one) => sum + one.end - one.start, 0);
    const gap = (end.start - (order[from]?.end ?? 0) - sizes) / (between.length + 1);
    let next = (order[from]?.end ?? 0) + gap;
    for (const one of between) {
      shifts[one.index] = next - one.start;
      next += one.end - one.start + gap;
    }
    from = at;
  });
  return shifts;
}

function spanOf(rect: Rect, axis: Axis): { readonly start: number; readonly end: number } {
  return axis === "x"
    ? { start: rect.x, end: rect.x + rect.width }
    : { start: rect.y, end: rect.y + rect.height };
}
