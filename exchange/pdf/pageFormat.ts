/** Paper in points (1/72 inch). */
export const PAGE_SIZES = ["A4", "A3"] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Nothing on paper is smaller: below 7 points, people stop reading. */
export const MIN_TEXT_SIZE = 7;

export interface PageFormat {
  readonly width: number;
  readonly height: number;
  /** of map pages: 20 points are 7 mm, as near to the edge as office printers print */
  readonly margin: number;
  readonly titleSize: number;
  readonly textSize: number;
}

export const MAP_FORMATS: Readonly<Record<PageSize, PageFormat>> = {
  A4: { width: 841.89, height: 595.28, margin: 20, titleSize: 17, textSize: 9.5 },
  A3: { width: 1190.55, height: 841.89, margin: 30, titleSize: 23, textSize: 12 },
};

export interface ListFormat extends PageFormat {
  readonly columns: number;
  readonly columnGap: number;
}

/** The list reads like a letter on A4; on A3 it stays landscape in two columns, so that a print-out is one stack. */
export const LIST_FORMATS: Readonly<Record<PageSize, ListFormat>> = {
  A4: { width: 595.28, height: 841.89, margin: 44, titleSize: 15, textSize: 9.5, columns: 1, columnGap: 0 },
  A3: { ...MAP_FORMATS.A3, margin: 48, titleSize: 18, textSize: 10, columns: 2, columnGap: 40 },
};

/** Room at the foot of every page for product and page number, and on map pages for the legend above it. */
export const FOOTER_HEIGHT = 14;
export const LEGEND_HEIGHT = 16;
