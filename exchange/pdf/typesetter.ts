import type { Language } from "../../model/fields.ts";
import { loadSyllables, type Syllables } from "../../model/hyphenation.ts";
import { cachingTypesetter, type Typesetter } from "../../model/noteText.ts";
import type { LoadFont } from "./textRuns.ts";
import { openFonts, type PaperFonts, type Weight } from "./textRuns.ts";

/** Measures with the very fonts that are embedded, so that lines end on paper where they were said to end. */
function paperTypesetter(fonts: PaperFonts, weight: Weight, syllablesOf: Syllables): Typesetter {
  return cachingTypesetter({
    widthOf: (text) => fonts.widthOf(text, weight),
    syllablesOf,
  });
}

/** A typesetter without a PDF, for whoever needs the height of a note outside a browser (imports on a server). */
export async function loadTypesetter(loadFont: LoadFont, language: Language): Promise<Typesetter> {
  return paperTypesetter(await openFonts(loadFont, []), "regular", await loadSyllables(language));
}

export type Typesetters = Readonly<Record<Weight, Typesetter>>;

export async function loadPaperTypesetters(fonts: PaperFonts, language: Language): Promise<Typesetters> {
  const syllablesOf = await loadSyllables(language);
  return {
    regular: paperTypesetter(fonts, "regular", syllablesOf),
    semibold: paperTypesetter(fonts, "semibold", syllablesOf),
  };
}
