import { useEffect, useState } from "react";
import type { Language } from "../../../model/fields.ts";
import { loadWordLens, type WordLens } from "../../../model/wordLens/wordLens.ts";

/** Each language once, and only when it is needed: some 60 KB of words and a stemmer. */
const loading = new Map<Language, Promise<WordLens>>();

/** The lens of a language, fetched once for the page; asked for again after a failure. */
export function fetchWordLens(language: Language): Promise<WordLens> {
  const known = loading.get(language);
  if (known) return known;
  const fetched = loadWordLens(language).catch((error: unknown) => {
    loading.delete(language);
    throw error;
  });
  loading.set(language, fetched);
  return fetched;
}

/** The lens of a language; null while it is not here, offline for example, and for null. */
export function useWordLens(language: Language | null): WordLens | null {
  const [lens, setLens] = useState<WordLens | null>(null);
  useEffect(() => {
    let current = true;
    if (language !== null) {
      void fetchWordLens(language).then(
        (fetched) => current && setLens(fetched),
        // Offline on a first visit: no hints until the next note.
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [language]);
  return lens?.language === language ? lens : null;
}
