import type { Syllables } from "../../model/hyphenation.ts";
import { cachingTypesetter, type Typesetter } from "../../model/noteText.ts";

/** The face and weight of note text on every screen; paper uses the static cut of the same. */
export const NOTE_FONT_FAMILY = '"Inter Variable", sans-serif';
export const NOTE_FONT_WEIGHT = 500;
/** Large, so that the browser's rounding of widths does not show. */
const MEASURED_AT_PX = 100;

/** Widths from the browser's own text engine, syllables from the patterns loaded; both remembered. */
export function createScreenTypesetter(syllablesOf: Syllables): Typesetter {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = `${NOTE_FONT_WEIGHT} ${MEASURED_AT_PX}px ${NOTE_FONT_FAMILY}`;
  return cachingTypesetter({
    // Without a canvas (a browser that forbids it) text is still broken into lines, by an average width.
    widthOf: (text) => (context ? context.measureText(text).width / MEASURED_AT_PX : text.length * 0.55),
    syllablesOf,
  });
}

/** Loads the note font for these characters (it comes in parts by script); resolves even when it cannot. */
export async function loadNoteFont(text: string): Promise<void> {
  try {
    await document.fonts.load(`${NOTE_FONT_WEIGHT} 16px ${NOTE_FONT_FAMILY}`, text || "a");
  } catch {
    // The fallback face is used; the map stays readable.
  }
}
