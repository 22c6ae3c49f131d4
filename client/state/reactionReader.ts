import type * as Y from "yjs";
import { REACTIONS, type Reaction, readReaction } from "../../model/reaction.ts";
import { REACTION_SIGNS, type ReactionSign } from "../../model/reactionSigns.ts";

/** Who reacted to a note in one way. */
export interface ReactionMark {
  readonly reaction: Reaction;
  /** participant ids; one at least */
  readonly people: readonly string[];
  /** with it, so that what paints notes need not know all signs */
  readonly sign: ReactionSign;
}

/** The reactions of a map by note, kept up key by key. */
export interface ReactionReader {
  /** Takes in what now stands under these keys; gives the ids of the notes that they are about. */
  take(keys: Iterable<string>): ReadonlySet<string>;
  /** What is to be seen of these notes, which lie in one stack; null for nothing. Each person counts once. */
  of(notes: readonly { readonly id: string }[]): readonly ReactionMark[] | null;
}

export function createReactionReader(reactions: Y.Map<unknown>): ReactionReader {
  const byNote = new Map<string, Map<Reaction, Set<string>>>();
  const peopleOf = (noteId: string, reaction: Reaction): Set<string> => {
    const ofNote = byNote.get(noteId) ?? new Map<Reaction, Set<string>>();
    byNote.set(noteId, ofNote);
    const people = ofNote.get(reaction) ?? new Set();
    ofNote.set(reaction, people);
    return people;
  };
  return {
    take(keys) {
      const noteIds = new Set<string>();
      for (const key of keys) {
        // A deleted key is read as one that stands, to know whose it was.
        const given = readReaction(key, true);
        if (!given) continue;
        const { noteId, participantId, reaction } = given;
        noteIds.add(noteId);
        const people = peopleOf(noteId, reaction);
        if (reactions.get(key) === true) people.add(participantId);
        else people.delete(participantId);
      }
      return noteIds;
    },
    of(notes) {
      const marks = REACTIONS.flatMap((reaction): ReactionMark[] => {
        const people = new Set(notes.flatMap(({ id }) => [...(byNote.get(id)?.get(reaction) ?? [])]));
        return people.size > 0 ? [{ reaction, people: [...people], sign: REACTION_SIGNS[reaction] }] : [];
      });
      return marks.length > 0 ? marks : null;
    },
  };
}
