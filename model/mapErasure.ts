import * as Y from "yjs";
import type { NotesOfErased } from "./api/erasure.ts";
import { clustersOf, commentsOf, linksOf, notesOf, peopleOf, reactionsOf } from "./mapDocument.ts";
import {
  erasedCopies,
  eraseOriginsOf,
  erasePersonFromOrigins,
  mentionsOriginsOf,
  originsMentionPerson,
} from "./mergedErasure.ts";
import { reactionKeysOf } from "./reaction.ts";
import { partsOfReactionKey } from "./reactionKey.ts";

/** What was erased for good in a workshop, as ids: random, so that keeping them says nothing about anyone. */
export interface ErasedIds {
  readonly noteIds: ReadonlySet<string>;
  /** participants whose name must not stand on a map again */
  readonly people: ReadonlySet<string>;
  /** participants whose notes must not come back either */
  readonly authors: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

export const NOTHING_ERASED: ErasedIds = { noteIds: new Set(), people: new Set(), authors: new Set() };

/**
 * Deletes these notes, and what was said about them: comments, reactions, contradictions, and the titles of clusters that are empty
 * without them. Gives the ids of those that were there. Call inside a transaction.
 */
export function eraseNotes(doc: Y.Doc, ids: readonly string[]): string[] {
  const notes = notesOf(doc);
  const found = ids.filter((id) => notes.has(id));
  const clusters = clustersOfNotes(doc, found);
  for (const id of found) notes.delete(id);
  deleteWhatWasSaid(doc, new Set(ids), clusters);
  eraseOriginsOf(doc, ids);
  return found;
}

/** Whether any of these notes, or anything said about them, stands on a map. */
export function mentionsNotes(doc: Y.Doc, ids: readonly string[]): boolean {
  const wanted = new Set(ids);
  return (
    ids.some((id) => notesOf(doc).has(id)) ||
    idsWhere(commentsOf(doc), "noteId", wanted).length > 0 ||
    linksAt(doc, wanted).length > 0 ||
    reactionKeysOf(doc, { noteIds: wanted, people: NOBODY }).length > 0 ||
    mentionsOriginsOf(doc, ids)
  );
}

/**
 * Takes a person off a map: their name, their reactions, and their notes and comments or, with `keep`, only their authorship. Gives the
 * ids of the notes that were theirs. Call inside a transaction.
 */
export function erasePerson(doc: Y.Doc, participantId: string, whatOfNotes: NotesOfErased): string[] {
  const people = peopleOf(doc);
  if (people.has(participantId)) people.delete(participantId);
  const notes = notesOf(doc);
  const theirs = madeBy(notes, participantId);
  const clusters = clustersOfNotes(doc, theirs);
  for (const entries of authored(doc)) {
    for (const id of madeBy(entries, participantId)) {
      const entry = entries.get(id);
      if (whatOfNotes === "erase") entries.delete(id);
      else if (entry instanceof Y.Map) entry.set("author", null);
    }
  }
  if (whatOfNotes === "erase") deleteWhatWasSaid(doc, new Set(theirs), clusters);
  deleteReactions(doc, { noteIds: NOBODY, people: new Set([participantId]) });
  erasePersonFromOrigins(doc, participantId, whatOfNotes);
  return theirs;
}

/** Whether anything of this person stands on a map. */
export function mentionsPerson(doc: Y.Doc, participantId: string): boolean {
  return (
    peopleOf(doc).has(participantId) ||
    authored(doc).some((entries) => madeBy(entries, participantId).length > 0) ||
    reactionKeysOf(doc, { noteIds: NOBODY, people: new Set([participantId]) }).length > 0 ||
    originsMentionPerson(doc, participantId)
  );
}

/**
 * Deletes again what was erased and what `transaction` has just brought back: someone was offline meanwhile and took
 * back a deletion of their own. Costs as much as the transaction changed. True when there was something.
 */
export function dropErased(transaction: Y.Transaction, erased: ErasedIds): boolean {
  const { doc } = transaction;
  let dropped = false;
  for (const id of changedKeys(transaction, peopleOf(doc))) {
    if (!erased.people.has(id) || !peopleOf(doc).has(id)) continue;
    peopleOf(doc).delete(id);
    dropped = true;
  }
  const notes = notesOf(doc);
  const reactions = reactionsOf(doc);
  const isTouched = [notes, commentsOf(doc), linksOf(doc), reactions].some(
    (entries) => changedKeys(transaction, entries).length > 0,
  );
  const noteIds = isTouched ? new Set([...erased.noteIds, ...erasedCopies(doc)]) : erased.noteIds;
  for (const id of changedKeys(transaction, notes)) {
    const note = notes.get(id);
    const author = note instanceof Y.Map ? note.get("author") : null;
    const isErased = noteIds.has(id) || (typeof author === "string" && erased.authors.has(author));
    if (!isErased || !notes.has(id)) continue;
    notes.delete(id);
    dropped = true;
  }
  const comments = commentsOf(doc);
  for (const id of changedKeys(transaction, comments)) {
    const comment = comments.get(id);
    if (!(comment instanceof Y.Map)) continue;
    const author: unknown = comment.get("author");
    const noteId: unknown = comment.get("noteId");
    const isErased =
      (typeof author === "string" && erased.authors.has(author)) ||
      (typeof noteId === "string" && noteIds.has(noteId));
    if (!isErased) continue;
    comments.delete(id);
    dropped = true;
  }
  for (const key of changedKeys(transaction, reactions)) {
    const parts = partsOfReactionKey(key);
    if (!parts || !(noteIds.has(parts.noteId) || erased.people.has(parts.participantId))) continue;
    if (!reactions.has(key)) continue;
    reactions.delete(key);
    dropped = true;
  }
  for (const entries of [clustersOf(doc), linksOf(doc)]) {
    const changed = new Set(changedKeys(transaction, entries));
    const gone = [
      ...idsWhere(entries, "author", erased.authors),
      ...(entries === linksOf(doc) ? linksAt(doc, noteIds) : []),
    ].filter((id) => changed.has(id));
    for (const id of new Set(gone)) {
      entries.delete(id);
      dropped = true;
    }
  }
  return dropped;
}

/** Whose entries say in `author` who made them. */
function authored(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return [notesOf(doc), commentsOf(doc), clustersOf(doc), linksOf(doc)];
}

function madeBy(entries: Y.Map<unknown>, participantId: string): string[] {
  return idsWhere(entries, "author", new Set([participantId]));
}

function idsWhere(entries: Y.Map<unknown>, key: string, values: ReadonlySet<string>): string[] {
  if (values.size === 0) return [];
  return [...entries].flatMap(([id, entry]) => {
    const value: unknown = entry instanceof Y.Map ? entry.get(key) : null;
    return typeof value === "string" && values.has(value) ? [id] : [];
  });
}

function linksAt(doc: Y.Doc, noteIds: ReadonlySet<string>): string[] {
  return [...idsWhere(linksOf(doc), "from", noteIds), ...idsWhere(linksOf(doc), "to", noteIds)];
}

/** The clusters that notes say they are in. */
function clustersOfNotes(doc: Y.Doc, noteIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    noteIds.flatMap((id) => {
      const note = notesOf(doc).get(id);
      const cluster: unknown = note instanceof Y.Map ? note.get("cluster") : null;
      return typeof cluster === "string" ? [cluster] : [];
    }),
  );
}

function deleteWhatWasSaid(doc: Y.Doc, noteIds: ReadonlySet<string>, clusters: ReadonlySet<string>): void {
  const comments = commentsOf(doc);
  for (const id of idsWhere(comments, "noteId", noteIds)) comments.delete(id);
  for (const id of linksAt(doc, noteIds)) linksOf(doc).delete(id);
  deleteReactions(doc, { noteIds, people: NOBODY });
  const left = clustersOfNotes(doc, idsWhere(notesOf(doc), "cluster", clusters));
  for (const id of clusters) if (!left.has(id)) clustersOf(doc).delete(id);
}

function deleteReactions(doc: Y.Doc, whose: Parameters<typeof reactionKeysOf>[1]): void {
  for (const key of reactionKeysOf(doc, whose)) reactionsOf(doc).delete(key);
}

function changedKeys(transaction: Y.Transaction, map: Y.Map<unknown>): string[] {
  for (const [type, keys] of transaction.changed) {
    if (Object.is(type, map)) return [...keys].filter((key) => key !== null);
  }
  return [];
}
