import type { Language } from "../../model/fields.ts";
import type { Typesetter } from "../../model/noteText.ts";
import type { ReadableMap } from "../readableMap.ts";

/** What all slides of one file need to know. */
export interface Deck {
  readonly map: ReadableMap;
  readonly language: Language;
  readonly typesetter: Typesetter;
}

export const LANGUAGE_TAGS = { de: "de-DE", en: "en-GB" } as const;

/** Inches; the widescreen that programs for slides begin with. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.35 } as const;
export const TITLE_AREA = {
  x: SLIDE.margin,
  y: 0.22,
  w: SLIDE.width - 2 * SLIDE.margin - 4.2,
  h: 0.6,
} as const;
/** Where the map is drawn. */
export const DRAWING = {
  x: SLIDE.margin,
  y: 0.9,
  width: SLIDE.width - 2 * SLIDE.margin,
  height: SLIDE.height - 0.9 - 0.3,
} as const;
export const POINTS_PER_INCH = 72;

/** Colours are written without their "#". */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
