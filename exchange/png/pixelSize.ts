import type { Language } from "../../model/fields.ts";
import type { PaintedMap } from "../svg/paintedMap.ts";

/** Pixels a map unit: sharp also on a screen of twice the density. */
const WANTED_SCALE = 2;
/** What every phone shows. A picture becomes coarser before it has more. */
const EASY_PIXELS = 16_000_000;
/** What desktops, browsers and office programs still show; a full map of 2,000 notes can be read in it. */
const MOST_PIXELS = 40_000_000;
/** The longest side that all browsers and their canvas take. */
const MOST_SIDE = 16_384;
/** Below, nobody reads a note's text; pixels. */
const READABLE_TEXT = 8;

/** Why there is no picture, and what to do, for people who asked a program for it. */
export const UNREADABLE_PICTURE: Readonly<Record<Language, string>> = {
  de: "Für ein Bild sind es zu viele Zettel: Niemand könnte sie lesen. Ein Feld allein (field), SVG oder das PDF auf A0 (size) sind lesbar.",
  en: "There are too many notes for a picture: nobody could read them. One field alone (field), SVG, or the PDF on A0 (size) can be read.",
};

export interface PixelSize {
  readonly width: number;
  readonly height: number;
  /** `reduced`: fewer than two pixels a map unit; `unreadable`: so few that the notes cannot be read */
  readonly kind: "full" | "reduced" | "unreadable";
}

/** How many pixels a picture gets: two a map unit, or as few as let it be read where those were too many. */
export function pixelSize({
  width,
  height,
  smallestText,
}: Pick<PaintedMap, "width" | "height" | "smallestText">): PixelSize {
  const within = (pixels: number): number =>
    Math.min(Math.sqrt(pixels / (width * height)), MOST_SIDE / Math.max(width, height));
  const readable = READABLE_TEXT / smallestText;
  const scale = Math.min(
    WANTED_SCALE,
    Math.max(within(EASY_PIXELS), Math.min(readable, within(MOST_PIXELS))),
  );
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
    kind: scale >= WANTED_SCALE ? "full" : scale >= readable ? "reduced" : "unreadable",
  };
}
