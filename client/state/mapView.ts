/** How a map is shown: as a picture, as a list that can do the same, or both side by side. */
export const MAP_VIEWS = ["map", "list", "both"] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** CSS pixels that picture and list need side by side. */
export const BOTH_MIN_WIDTH = 1000;
/** A desk's window that is zoomed to 400 %: beside the bars no picture has room in it, while a list has. */
const TINY = { width: 480, height: 360 };

/** CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export function isTiny({ width, height }: WindowSize): boolean {
  return width <= TINY.width && height <= TINY.height;
}

/** What is shown of what was wished for (null: nothing was) in a window of this size. */
export function fitView(wanted: MapView | null, size: WindowSize): MapView {
  switch (wanted) {
    case "map":
    case "list":
      return wanted;
    case "both":
      if (size.width >= BOTH_MIN_WIDTH) return "both";
      return isTiny(size) ? "list" : "map";
    case null:
      return isTiny(size) ? "list" : "map";
  }
}
