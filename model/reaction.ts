import type * as Y from "yjs";
import { isOneOf } from "./fields.ts";
import { noteValue } from "./mapCommands.ts";
import { reactionsOf } from "./mapDocument.ts";
import { partsOfReactionKey } from "./reactionKey.ts";
import { LIMITS } from "./wire.ts";

/** What can be said of a note with one press, in this order everywhere. Few, and each with a name: a sign alone is read in many ways. */
export const REACTIONS = ["agree", "touched", "insight", "smile", "unclear"] as const;
export type Reaction = (typeof REACTIONS)[number];

/** One person's reaction to one note. */
export interface GivenReaction {
  /** the note it is about, which may be gone by now */
  readonly noteId: string;
  readonly participantId: string;
  readonly reaction: Reaction;
}

/**
 * The key under which a reaction stands in `reactions`, with `true` behind it: everybody has keys of their own, so that nobody
 * can overwrite another's, however much at the same time.
 */
export function reactionKey({ noteId, participantId, reaction }: GivenReaction): string {
  return `${noteId}.${participantId}.${reaction}`;
}

/** Reads a reaction from a document. Total: gives a clean value or nothing, and never throws. */
export function readReaction(key: string, value: unknown): GivenReaction | null {
  const parts = value === true ? partsOfReactionKey(key) : null;
  if (!parts || !isOneOf(REACTIONS, parts.kind)) return null;
  return { noteId: parts.noteId, participantId: parts.participantId, reaction: parts.kind };
}

/** All reactions, by the note they are about. */
export function readReactions(doc: Y.Doc): ReadonlyMap<string, readonly GivenReaction[]> {
  const byNote = new Map<string, GivenReaction[]>();
  for (const [key, value] of reactionsOf(doc)) {
    const given = readReaction(key, value);
    if (!given) continue;
    const known = byNote.get(given.noteId);
    if (known) known.push(given);
    else byNote.set(given.noteId, [given]);
  }
  return byNote;
}

type Mine = Omit<GivenReaction, "noteId">;

/** Reacts to notes that are there. False, and nothing is done, when the map would pass its limit. */
export function giveReaction(doc: Y.Doc, noteIds: readonly string[], mine: Mine, origin: unknown): boolean {
  const target = reactionsOf(doc);
  const keys = noteIds
    .filter((noteId) => noteValue(doc, noteId))
    .map((noteId) => reactionKey({ noteId, ...mine }))
    .filter((key) => !target.has(key));
  if (target.size + keys.length > LIMITS.reactionsPerMap) return false;
  doc.transact(() => {
    for (const key of keys) target.set(key, true);
  }, origin);
  return true;
}

export function takeReaction(doc: Y.Doc, noteIds: readonly string[], mine: Mine, origin: unknown): void {
  const target = reactionsOf(doc);
  doc.transact(() => {
    for (const noteId of noteIds) target.delete(reactionKey({ noteId, ...mine }));
  }, origin);
}

/** The keys of reactions to these notes, or by these people, of whatever kind. */
export function reactionKeysOf(
  doc: Y.Doc,
  { noteIds, people }: { readonly noteIds: ReadonlySet<string>; readonly people: ReadonlySet<string> },
): string[] {
  return [...reactionsOf(doc).keys()].filter((key) => {
    const parts = partsOfReactionKey(key);
    return parts !== null && (noteIds.has(parts.noteId) || people.has(parts.participantId));
  });
}
