import { FIELD_HEADER, NOTE_GAP, NOTE_HEIGHT, overlaps, type Rect } from "./fieldLayout.ts";

/** How far a cluster's outline stands off its notes: neighbours on the grid become one area, strangers stay out. */
export const CLUSTER_PAD = 9;
/** The strip above the first notes that carries the title. */
export const CLUSTER_TITLE_HEIGHT = 26;
/** What a cluster needs above its first row of notes. */
export const CLUSTER_HEAD = CLUSTER_PAD + CLUSTER_TITLE_HEIGHT;
/** The first place for notes of a cluster below a field's title row. */
export const FIRST_CLUSTER_TOP = FIELD_HEADER - 6 + CLUSTER_HEAD;

/** How a cluster lies on the table: an area around each of its notes, which run together where notes are neighbours. */
export interface ClusterShape {
  readonly parts: readonly Rect[];
  /** the strip with the title, where it is taken by the hand; it is part of the area */
  readonly title: Rect;
  readonly bounds: Rect;
}

/** The area around notes; null for none. */
export function clusterShape(notes: readonly Rect[]): ClusterShape | null {
  const [first] = [...notes].sort((a, b) => a.y - b.y || a.x - b.x);
  if (!first) return null;
  const title = {
    x: first.x - CLUSTER_PAD,
    y: first.y - CLUSTER_HEAD,
    width: endOfRow(first, notes) + 2 * CLUSTER_PAD - first.x,
    height: CLUSTER_TITLE_HEIGHT,
  };
  const strip = { ...title, height: CLUSTER_TITLE_HEIGHT + 2 * CLUSTER_PAD };
  const parts = [strip, ...notes.map(padded), ...bridges(notes)];
  const x = Math.min(...parts.map((part) => part.x));
  const y = Math.min(...parts.map((part) => part.y));
  return {
    parts,
    title,
    bounds: {
      x,
      y,
      width: Math.max(...parts.map((part) => part.x + part.width)) - x,
      height: Math.max(...parts.map((part) => part.y + part.height)) - y,
    },
  };
}

/**
 * Whether a note that lies at `rect` belongs to what lies at `members`: it touches them, as neighbours on the grid do,
 * or lies on the title.
 */
export function touchesCluster(rect: Rect, members: readonly Rect[]): boolean {
  const shape = clusterShape(members);
  const reach = NOTE_GAP + 1;
  const near = {
    x: rect.x - reach,
    y: rect.y - reach,
    width: rect.width + 2 * reach,
    height: rect.height + 2 * reach,
  };
  return shape !== null && (overlaps(rect, shape.title) || members.some((member) => overlaps(near, member)));
}

/** Whether notes lie together, so that their area is in one piece. */
export function isInOnePiece(notes: readonly Rect[]): boolean {
  const [first, ...rest] = notes.map(padded);
  if (!first) return true;
  let reached: readonly Rect[] = [first];
  let left: readonly Rect[] = rest;
  while (reached.length > 0) {
    const next = left.filter((part) => reached.some((known) => overlaps(known, part)));
    left = left.filter((part) => !next.includes(part));
    reached = next;
  }
  return left.length === 0;
}

export function padded({ x, y, width, height }: Rect): Rect {
  return {
    x: x - CLUSTER_PAD,
    y: y - CLUSTER_PAD,
    width: width + 2 * CLUSTER_PAD,
    height: height + 2 * CLUSTER_PAD,
  };
}

/** What fills the notches between rounded neighbours in a row or a column, from the middle of one to that of the other. */
function bridges(notes: readonly Rect[]): Rect[] {
  return notes.flatMap((a) =>
    notes.flatMap((b) => {
      const gapX = b.x - a.x - a.width;
      const gapY = b.y - a.y - a.height;
      const left = Math.max(a.x, b.x) - CLUSTER_PAD;
      const top = Math.max(a.y, b.y) - CLUSTER_PAD;
      const width = Math.min(a.x + a.width, b.x + b.width) + CLUSTER_PAD - left;
      const height = Math.min(a.y + a.height, b.y + b.height) + CLUSTER_PAD - top;
      if (gapX >= 0 && gapX <= 2 * CLUSTER_PAD && height > 4 * CLUSTER_PAD) {
        return [{ x: a.x + a.width / 2, y: top, width: b.x + b.width / 2 - a.x - a.width / 2, height }];
      }
      if (gapY >= 0 && gapY <= 2 * CLUSTER_PAD && width > 4 * CLUSTER_PAD) {
        return [{ x: left, y: a.y + a.height / 2, width, height: b.y + b.height / 2 - a.y - a.height / 2 }];
      }
      return [];
    }),
  );
}

/** Where the row that begins with `first` ends: as far as its notes are neighbours. */
function endOfRow(first: Rect, notes: readonly Rect[]): number {
  const row = notes.filter(({ y }) => Math.abs(y - first.y) < NOTE_HEIGHT / 2).sort((a, b) => a.x - b.x);
  let end = first.x + first.width;
  for (const { x, width } of row) {
    if (x > end + 2 * CLUSTER_PAD) break;
    end = Math.max(end, x + width);
  }
  return end;
}
