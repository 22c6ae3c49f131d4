import type { Language } from "../../model/fields.ts";
import type { About } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import type { Occurrences } from "../../model/occurrence.ts";
import type { Reaction } from "../../model/reaction.ts";
import type { ReactionCounts } from "../../model/reactionCounts.ts";
import type { PageFormat } from "./pageFormat.ts";
import type { PaperWords } from "./paperWords.ts";
import type { PaperFonts } from "./textRuns.ts";
import type { Typesetters } from "./typesetter.ts";

/** What everything in one document shares. */
export interface Paper {
  readonly language: Language;
  readonly words: PaperWords;
  /** as people write it */
  readonly date: string;
  readonly fonts: PaperFonts;
  readonly typesetters: Typesetters;
}

/** What every page about one map needs to know. */
export interface Print extends Paper {
  readonly about: About;
  /** of the bundle that a note is in, or empty */
  readonly clusterTitle: (note: Note) => string;
  /** null for a map that was not merged */
  readonly occurrences: Occurrences | null;
  /** how many people reacted to its notes; null where nobody knows */
  readonly reactions: ReactionCounts | null;
  /** null: nobody is named */
  readonly authorName: ((note: Note) => string) | null;
}

/** What its map pages need to know. */
export interface MapPrint extends Print {
  readonly mapFormat: PageFormat;
  /** what anybody chose on the map: explained at the foot of its pages */
  readonly reacted: readonly Reaction[];
}

/** The map's title, or what stands for one. */
export function titleOf({ about, words }: Pick<Print, "about" | "words">): string {
  return about.title.trim() || words.product;
}
