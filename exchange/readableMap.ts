import type { Cluster } from "../model/cluster.ts";
import { type Contradiction, strongestOf } from "../model/contradiction.ts";
import type { Language } from "../model/fields.ts";
import type { About } from "../model/mapDocument.ts";
import type { Note } from "../model/note.ts";
import type { Occurrences } from "../model/occurrence.ts";
import type { ReactionCounts } from "../model/reactionCounts.ts";
import type { Decided } from "./decided.ts";

/** What a file for people is made of. Notes that are hidden never get into one. */
export interface ReadableMap {
  readonly about: About;
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  /** those between two notes of the file are part of it */
  readonly contradictions: readonly Contradiction[];
  /** of a merged map: in how many of its maps a note is */
  readonly occurrences: Occurrences | null;
  /** how many people reacted to its notes; left out where nobody knows, or wants them in the file */
  readonly reactions?: ReactionCounts;
  readonly language: Language;
  /** what was voted and decided on it; left out where a file is to be about the map alone */
  readonly decided?: Decided;
  /** without it nobody is named */
  readonly authorName?: (note: Note) => string;
}

export interface ReadableContradiction {
  readonly title: string;
  readonly said: string;
  /** what is done or thought against it */
  readonly against: string;
  readonly strong: boolean;
}

/** The contradictions both ends of which stand in the file. */
export function readableContradictions({ notes, contradictions }: ReadableMap): ReadableContradiction[] {
  const texts = new Map(notes.flatMap(({ id, text, hidden }) => (hidden ? [] : [[id, text] as const])));
  const strongest = strongestOf(contradictions);
  return contradictions.flatMap(({ id, title, from, to }) => {
    const [said, against] = [texts.get(from), texts.get(to)];
    if (said === undefined || against === undefined) return [];
    return [{ title, said, against, strong: strongest.has(id) }];
  });
}
