import type { Language } from "./fields.ts";

/** The parts at whose seams a word may be divided. One entry: it cannot. */
export type Syllables = (word: string) => readonly string[];

const SOFT_HYPHEN = "\u00ad";

/** Until the patterns are there, no word is divided at a syllable. */
export const NO_SYLLABLES: Syllables = (word) => [word];

/** Loads the TeX patterns of a language (package `hyphen`); some 160 KB each, so only the one that is written. */
export async function loadSyllables(language: Language): Promise<Syllables> {
  const { default: hyphenator } = await patternsOf(language);
  return (word) => hyphenator.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
}

function patternsOf(language: Language) {
  switch (language) {
    case "de":
      return import("hyphen/de-1996/index.js");
    case "en":
      return import("hyphen/en-us/index.js");
  }
}
