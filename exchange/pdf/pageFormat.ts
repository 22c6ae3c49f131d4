/** What one can print on. */
export const PAGE_SIZES = ["A4", "A3", "A0", "Letter"] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Nothing on paper is smaller: below 7 points, people stop reading. */
export const MIN_TEXT_SIZE = 7;

/** A page, all in points (1/72 inch) of its own: a wall is drawn like a smaller page, `scale` times as large. */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  /** of map pages: 20 points are 7 mm, as near to the edge as office printers print */
  readonly margin: number;
  readonly titleSize: number;
  readonly textSize: number;
  readonly scale: number;
}

const A4 = { width: 841.89, height: 595.28, margin: 20, titleSize: 17, textSize: 9.5, scale: 1 } as const;
const A3 = { width: 1190.55, height: 841.89, margin: 30, titleSize: 23, textSize: 12, scale: 1 } as const;
const LETTER = { ...A4, width: 792, height: 612 } as const;

/** A0 as a page whose edges are `scale` times shorter; its title is as large on the wall whatever the scale. */
function wall(scale: number): PageFormat {
  const [width, height] = [3370.39 / scale, 2383.94 / scale];
  return { width, height, margin: 85 / scale, titleSize: 65 / scale, textSize: 12, scale };
}

/** Of map pages: the first that holds the whole map on one page is taken, else the last. */
export const MAP_FORMATS: Readonly<Record<PageSize, readonly [PageFormat, ...PageFormat[]]>> = {
  A4: [A4],
  A3: [A3],
  // The smallest type is 20 points, to be read from two metres; the more notes there are, the smaller, down to 7.
  A0: [wall(2.83), wall(2.4), wall(2), wall(1.7), wall(1.41), wall(1.2), wall(1)],
  Letter: [LETTER],
};

export interface ListFormat extends PageFormat {
  readonly columns: number;
  readonly columnGap: number;
}

const A4_LIST: ListFormat = {
  ...A4,
  width: A4.height,
  height: A4.width,
  margin: 44,
  titleSize: 15,
  columns: 1,
  columnGap: 0,
};

/**
 * Pages that are read in the hand. The list reads like a letter on A4; on A3 it stays landscape in two columns, so that
 * a print-out is one stack. Beside a map for the wall it is A4.
 */
export const LIST_FORMATS: Readonly<Record<PageSize, ListFormat>> = {
  A4: A4_LIST,
  A3: { ...A3, margin: 48, titleSize: 18, textSize: 10, columns: 2, columnGap: 40 },
  A0: A4_LIST,
  Letter: { ...A4_LIST, width: LETTER.height, height: LETTER.width },
};

/** Journeys are wide; beside a map for the wall they are A4, like all that is read in the hand. */
export const JOURNEY_FORMATS: Readonly<Record<PageSize, PageFormat>> = {
  A4: { ...A4, margin: 28 },
  A3: { ...A3, margin: 36, textSize: 11 },
  A0: { ...A4, margin: 28 },
  Letter: { ...LETTER, margin: 28 },
};

/** Room at the foot of every page for product and page number, and on map pages for the legend above it. */
export const FOOTER_HEIGHT = 14;
export const LEGEND_HEIGHT = 16;
/** More where there are reactions: what they mean is a row of its own, so that it is there on the narrowest paper. */
export const REACTION_LEGEND_HEIGHT = 11;
