import { type ColourScheme, PALETTES, type Palette } from "../../model/palette.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { NOTE_FONT_FAMILY } from "../state/screenTypesetter.ts";
import type { Pressing } from "./fieldHeader.ts";

/** How the board is painted, apart from what lies on it. */
export interface BoardLook {
  readonly scheme: ColourScheme;
  readonly palette: Palette;
  readonly language: InterfaceLanguage;
  /** stands in the portrait while the customer has no name */
  readonly nameHint: string;
  readonly marks: NoteMarks;
  readonly pressing: Pressing;
  /** of pictures on notes, which have no colours that could be made paler */
  readonly imageAlpha: number;
}

/** Words that stand on notes, as short as a note's foot. */
export interface NoteMarks {
  /** nobody else sees this note */
  readonly onlyMe: string;
  /** was revealed after the others of its step */
  readonly late: string;
  /** stands on a cluster that has no title */
  readonly untitled: string;
}

export function boardLook(
  scheme: ColourScheme,
  language: InterfaceLanguage,
  nameHint: string,
  marks: NoteMarks,
  pressing: Pressing = "pointer",
): BoardLook {
  return { scheme, palette: PALETTES[scheme], language, nameHint, marks, pressing, imageAlpha: 1 };
}

/** A canvas font of the one family that everything is set in. */
export function font(weight: 400 | 500 | 600, size: number): string {
  return `${weight} ${size}px ${NOTE_FONT_FAMILY}`;
}

/** Inter's capitals are 0.73 of the size high: half of that below the middle centres a line on it. */
const HALF_CAPITAL = 0.364;

/** The baseline of a line of text whose middle is at `y`. */
export function baseline(y: number, size: number): number {
  return y + HALF_CAPITAL * size;
}

/** Cuts text with an ellipsis so that it is no wider than `width` in the context's font. */
export function ellipsize(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const letters = Array.from(text);
  const cut = (end: number): string => `${letters.slice(0, end).join("").trimEnd()}…`;
  // Halving, for a text of thousands of letters is measured with every repair of the picture.
  let [fits, end] = [0, letters.length];
  while (end - fits > 1) {
    const middle = Math.floor((fits + end) / 2);
    if (context.measureText(cut(middle)).width <= width) fits = middle;
    else end = middle;
  }
  return fits === 0 ? "" : cut(fits);
}
