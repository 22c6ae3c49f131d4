import type * as Y from "yjs";
import type { Note } from "./note.ts";
import { stacksOf } from "./noteStack.ts";
import { type GivenReaction, REACTIONS, type Reaction, readReactions } from "./reaction.ts";

/** How many people reacted how, in the order of `REACTIONS`, without those that nobody chose. */
export type Counts = Readonly<Partial<Record<Reaction, number>>>;

/** What files tell of reactions: how many, and never who. */
export interface ReactionCounts {
  /** by note, of those that anybody reacted to */
  readonly notes: ReadonlyMap<string, Counts>;
  /** by the note in front, of all that lies in one stack: whoever reacted to several of it counts once, as on the screen */
  readonly stacks: ReadonlyMap<string, Counts>;
}

/** Counts the reactions to these notes of a document. */
export function countReactions(doc: Y.Doc, notes: readonly Note[]): ReactionCounts {
  const given = readReactions(doc);
  const countsOf = (some: readonly Pick<Note, "id">[]): Counts | null =>
    count(some.flatMap(({ id }) => given.get(id) ?? []));
  const by = (entries: readonly (readonly [string, Counts | null])[]): ReadonlyMap<string, Counts> =>
    new Map(entries.flatMap(([id, counts]) => (counts ? [[id, counts] as const] : [])));
  return {
    notes: by(notes.map((note) => [note.id, countsOf([note])])),
    stacks: by(stacksOf(notes).map(({ front, notes: lying }) => [front.id, countsOf(lying)])),
  };
}

/** Null for none. */
function count(given: readonly GivenReaction[]): Counts | null {
  const counts: Partial<Record<Reaction, number>> = {};
  for (const one of REACTIONS) {
    const people = new Set(
      given.flatMap(({ reaction, participantId }) => (reaction === one ? participantId : [])),
    );
    if (people.size > 0) counts[one] = people.size;
  }
  return given.length > 0 ? counts : null;
}
