import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as germanStem } from "@orama/stemmers/german";
import type { Language } from "./fields.ts";
import { NEGATION_WORDS, STOP_WORDS } from "./stopWords.ts";

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = { de: germanStem, en: englishStem };

/** What a text is compared by. */
export interface NoteTerms {
  /** stem → how often, and a form in which it was written */
  readonly stems: ReadonlyMap<string, { readonly count: number; readonly written: string }>;
  /** pieces of four letters of its words: they see "Formular" in "Kontaktformular" */
  readonly pieces: ReadonlyMap<string, number>;
  /** "nicht", "ohne" and the like turn a text round */
  readonly isNegated: boolean;
}

const PIECE = 4;

export function termsOf(text: string, language: Language): NoteTerms {
  const stems = new Map<string, { count: number; written: string }>();
  const pieces = new Map<string, number>();
  let negations = 0;
  for (const written of text.normalize("NFC").match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []) {
    const word = written.toLowerCase().replace("’", "'");
    if (NEGATION_WORDS[language].has(word)) negations += 1;
    else if (STOP_WORDS[language].has(word)) continue;
    const stem = NEGATION_WORDS[language].has(word) ? "¬" : STEMMERS[language](word);
    const known = stems.get(stem);
    stems.set(stem, { count: (known?.count ?? 0) + 1, written: known?.written ?? written });
    for (let at = 0; at + PIECE <= word.length; at += 1) {
      const piece = word.slice(at, at + PIECE);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    }
  }
  return { stems, pieces, isNegated: negations % 2 === 1 };
}
