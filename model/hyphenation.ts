import de from "hyphen/de-1996/index.js";
import en from "hyphen/en-us/index.js";
import type { Language } from "./fields.ts";

const SOFT_HYPHEN = "\u00ad";
const HYPHENATORS = { de: de.hyphenateSync, en: en.hyphenateSync } as const;

/** The syllables of a word, by the TeX patterns of its language (package `hyphen`). One entry: cannot be divided. */
export function syllables(word: string, language: Language): string[] {
  return HYPHENATORS[language](word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
}
