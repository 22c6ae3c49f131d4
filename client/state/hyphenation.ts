import type { Language } from "../../model/fields.ts";
import { loadSyllables, type Syllables } from "../../model/hyphenation.ts";
import type { MapProjection } from "./mapProjection.ts";

/** After the first word that needs them: the picture of the map comes first, and 90 KB of patterns would hold it up. */
const DELAY_MS = 500;

/** The patterns by which long words are divided. */
interface Hyphenation {
  /** A word is wider than its note. */
  need(): void;
  /** Follows the language of the map from now on. Returns the way to stop. */
  watch(map: MapProjection): () => void;
}

/** Loads the patterns of the map's language when the first word needs them, and those of another when it changes. */
export function openHyphenation(use: (syllablesOf: Syllables) => void): Hyphenation {
  let map: MapProjection | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isNeeded = false;
  let wanted: Language | null = null;
  const load = (): void => {
    if (!map || !isNeeded) return;
    const { language } = map.about();
    if (language === wanted) return;
    wanted = language;
    void loadSyllables(language)
      .then((syllablesOf) => (wanted === language ? use(syllablesOf) : undefined))
      // Offline on a first visit: words are divided between letters until the next one.
      .catch(() => undefined);
  };
  return {
    need() {
      timer ??= setTimeout(() => {
        isNeeded = true;
        load();
      }, DELAY_MS);
    },
    watch(watched) {
      map = watched;
      const stop = watched.onStructure(load);
      return () => {
        stop();
        map = null;
        wanted = null;
        if (timer !== null) clearTimeout(timer);
      };
    },
  };
}
