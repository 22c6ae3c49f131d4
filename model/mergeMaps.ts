import type * as Y from "yjs";
import { bareWords } from "./bareWords.ts";
import { isId, newId } from "./ids.ts";
import { readNotes } from "./mapDocument.ts";
import { type MergedMap, type Origin, type OriginWords, readOrigins, wordsOf } from "./merged.ts";
import type { Note, Place } from "./note.ts";
import { sourceKey } from "./source.ts";

/** A map that is merged into another, as it stands. */
export interface SourceMap extends MergedMap {
  readonly notes: readonly Note[];
  /** names of those who wrote them, by participant id */
  readonly names: ReadonlyMap<string, string>;
}

/** A note that comes for the first time. */
export interface NewCopy {
  readonly copyId: string;
  readonly mapId: string;
  readonly note: Note;
  readonly authorName: string;
}

/** A note that was there before and is another by now: at its origin, or there is none any more. */
export interface ChangedOrigin {
  readonly origin: Origin;
  /** what the copy takes over */
  readonly follows: Partial<OriginWords>;
  /** somebody here has written something else where the original has changed, and that stays */
  readonly isKept: boolean;
  /** where the original has gone, when it has */
  readonly isNewlyGone: boolean;
}

/** What merging would do to a map, in an order that depends on nothing else. */
export interface MergePlan {
  readonly maps: readonly MergedMap[];
  readonly added: readonly NewCopy[];
  readonly changed: readonly ChangedOrigin[];
}

export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly gone: number;
}

/** A map that may be merged into, as it stands. */
export interface MergeTarget {
  readonly notes: readonly Note[];
  readonly origins: readonly Origin[];
}

export function readMergeTarget(doc: Y.Doc): MergeTarget {
  return { notes: readNotes(doc), origins: readOrigins(doc) };
}

/**
 * What to write so that a map holds the notes of the others. Each comes once: what is known follows its original in whatever
 * nobody has changed here, what is not known is added, and what is gone at its origin is marked and stays. Hidden notes
 * and those without words never come. Pure; with nothing changed the plan is empty.
 */
export function mergePlan(sources: readonly SourceMap[], target: MergeTarget): MergePlan {
  const known = new Map(target.origins.map((origin) => [origin.key, origin]));
  const copies = new Map(target.notes.map((note) => [note.id, note]));
  const added: NewCopy[] = [];
  const changed: ChangedOrigin[] = [];
  const seen = new Set<string>();
  for (const { mapId, notes, names } of sources) {
    for (const note of notes) {
      if (!isId(note.id)) continue;
      const key = sourceKey({ mapId, noteId: note.id });
      seen.add(key);
      const origin = known.get(key);
      if (origin) changed.push(...changesOf(origin, note, copies.get(origin.copyId)));
      else if (!note.hidden && note.text.trim() !== "") {
        added.push({ copyId: newId(), mapId, note, authorName: names.get(note.author ?? "") ?? "" });
      }
    }
  }
  const maps = new Set(sources.map(({ mapId }) => mapId));
  for (const origin of target.origins) {
    if (origin.state !== "there" || seen.has(origin.key) || !maps.has(origin.mapId)) continue;
    changed.push({ origin: { ...origin, state: "gone" }, follows: {}, isKept: false, isNewlyGone: true });
  }
  return { maps: sources.map(({ mapId, title }) => ({ mapId, title })), added, changed };
}

const WORDS = ["text", "field", "facet", "evidence", "source", "hidden"] as const;

function changesOf(origin: Origin, original: Note, copy: Note | undefined): ChangedOrigin[] {
  if (origin.state === "erased") return [];
  const now = wordsOf(original);
  const here = copy && wordsOf(copy);
  const different = WORDS.filter((word) => now[word] !== origin.words[word]);
  if (different.length === 0 && origin.state === "there" && origin.author === original.author) return [];
  const follows: Record<string, unknown> = {};
  let isKept = false;
  for (const word of different) {
    if (!here || here[word] === now[word]) continue;
    if (here[word] === origin.words[word]) follows[word] = now[word];
    // A facet goes with its field: it is no word of its own once somebody has moved the note.
    else if (word !== "facet") isKept = true;
  }
  const next: Origin = { ...origin, words: now, author: original.author, state: "there" };
  return [{ origin: next, follows, isKept, isNewlyGone: false }];
}

interface Homeless {
  readonly id: string;
  readonly field: Place["field"];
  readonly text: string;
}

/**
 * Notes that need a place: new ones, map by map, and those that follow their original into another field. What is word for
 * word the same comes side by side.
 */
export function homelessOf({ added, changed }: MergePlan): Homeless[] {
  const byWords = new Map<string, Homeless[]>();
  for (const { copyId, note } of added) {
    const one = { id: copyId, field: note.place.field, text: note.text };
    const words = bareWords(note.text);
    const known = byWords.get(words);
    if (known) known.push(one);
    else byWords.set(words, [one]);
  }
  const moved = changed.flatMap(({ origin, follows }): Homeless[] =>
    follows.field ? [{ id: origin.copyId, field: follows.field, text: origin.words.text }] : [],
  );
  return [...[...byWords.values()].flat(), ...moved];
}

export function isEmptyPlan({ added, changed }: MergePlan): boolean {
  return added.length === 0 && changed.length === 0;
}

export function countsOf({ added, changed }: MergePlan): MergeCounts {
  return {
    added: added.length,
    changed: changed.filter(({ follows }) => Object.keys(follows).length > 0).length,
    kept: changed.filter(({ isKept }) => isKept).length,
    gone: changed.filter(({ isNewlyGone }) => isNewlyGone).length,
  };
}
