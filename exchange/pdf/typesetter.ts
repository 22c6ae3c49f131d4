import type { Language } from "../../model/fields.ts";
import { syllables } from "../../model/hyphenation.ts";
import { cachingTypesetter, type Typesetter } from "../../model/noteText.ts";
import type { LoadFont } from "./textRuns.ts";
import { openFonts, type PaperFonts, type Weight } from "./textRuns.ts";

/** Measures with the very fonts that are embedded, so that lines end on paper where they were said to end. */
export function paperTypesetter(fonts: PaperFonts, weight: Weight, language: Language): Typesetter {
  return cachingTypesetter({
    widthOf: (text) => fonts.widthOf(text, weight),
    syllablesOf: (word) => syllables(word, language),
  });
}

/** A typesetter without a PDF, for whoever needs the height of a note outside a browser (imports on a server). */
export async function loadTypesetter(loadFont: LoadFont, language: Language): Promise<Typesetter> {
  return paperTypesetter(await openFonts(loadFont, []), "regular", language);
}

export type Typesetters = Readonly<Record<Weight, Typesetter>>;

export function paperTypesetters(fonts: PaperFonts, language: Language): Typesetters {
  return {
    regular: paperTypesetter(fonts, "regular", language),
    semibold: paperTypesetter(fonts, "semibold", language),
  };
}
