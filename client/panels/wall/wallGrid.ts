/** Height of a miniature by its width: an empty map's, parking included. */
const RATIO = 0.54;
/** Narrower cards (CSS pixels) show nothing any more: then the wall scrolls. */
const NARROWEST = 150;
/** Wider ones are wasted on a few maps. */
const WIDEST = 620;
const MOST_COLUMNS = 12;

interface Room {
  /** CSS pixels inside the wall's padding */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** what a card needs above and below its picture */
  readonly words: number;
}

export interface WallGrid {
  readonly columns: number;
  readonly pictureHeight: number;
}

/** The largest cards with which all `count` maps are in view at once; where that is impossible, the smallest readable ones. */
export function wallGrid(count: number, { width, height, gap, words }: Room): WallGrid {
  const most = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((width + gap) / (NARROWEST + gap))));
  const cardWidth = (columns: number): number => Math.min(WIDEST, (width - (columns - 1) * gap) / columns);
  for (let columns = 1; columns <= most; columns += 1) {
    const rows = Math.ceil(count / columns);
    const picture = cardWidth(columns) * RATIO;
    if (rows * (picture + words) + (rows - 1) * gap <= height) return { columns, pictureHeight: picture };
  }
  return { columns: most, pictureHeight: cardWidth(most) * RATIO };
}
