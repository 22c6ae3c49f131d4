import { compareNames } from "../alphabet.ts";
import type { Note } from "../note.ts";
import { LENS_CATEGORIES, type LensCategory, type LensEntry, voiceOf, type WordLens } from "./wordLens.ts";

/** A word of the lens and how often it occurs. */
export interface MirrorWord {
  readonly entry: LensEntry;
  readonly count: number;
}

export interface MirrorCategory {
  readonly category: LensCategory;
  readonly count: number;
  /** the most frequent first, then by alphabet: never in the order in which they were written */
  readonly words: readonly MirrorWord[];
}

/**
 * The words of a group, for a talk about them. Knows of no author, note or place, and shows a word as it stands in the
 * dictionary, not as somebody wrote it.
 */
export interface LanguageMirror {
  /** notes that were read */
  readonly notes: number;
  readonly count: number;
  /** all six; those without a word are empty */
  readonly categories: readonly MirrorCategory[];
}

/** Holds the mirror to notes that everybody sees; what a facilitator has hidden stays out. */
export function languageMirror(
  maps: Iterable<{ readonly notes: readonly Note[]; readonly lens: WordLens }>,
): LanguageMirror {
  const counts = new Map<string, MirrorWord>();
  let read = 0;
  for (const { notes, lens } of maps) {
    for (const note of notes) {
      if (note.hidden) continue;
      read += 1;
      for (const { entry } of lens.look(note.text, voiceOf(note))) {
        counts.set(entry.id, { entry, count: (counts.get(entry.id)?.count ?? 0) + 1 });
      }
    }
  }
  const all = [...counts.values()].sort(
    (one, other) => other.count - one.count || compareNames(one.entry.headword, other.entry.headword),
  );
  const total = (words: readonly MirrorWord[]): number => words.reduce((sum, { count }) => sum + count, 0);
  return {
    notes: read,
    count: total(all),
    categories: LENS_CATEGORIES.map((category) => {
      const words = all.filter(({ entry }) => entry.category === category);
      return { category, count: total(words), words };
    }),
  };
}
