import { useEffect, useMemo, useState } from "react";
import type { Language } from "../../../model/fields.ts";
import { loadSyllables, NO_SYLLABLES, type Syllables } from "../../../model/hyphenation.ts";
import type { Typesetter } from "../../../model/noteText.ts";
import { createScreenTypesetter } from "../../state/screenTypesetter.ts";

/** Breaks note texts as the map does; anew when the patterns of the language are there. */
export function useNoteTypesetter(language: Language): Typesetter {
  const [syllables, setSyllables] = useState<{ readonly of: Syllables }>({ of: NO_SYLLABLES });
  useEffect(() => {
    let current = true;
    loadSyllables(language).then(
      (loaded) => current && setSyllables({ of: loaded }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language]);
  return useMemo(() => createScreenTypesetter(syllables.of), [syllables]);
}
