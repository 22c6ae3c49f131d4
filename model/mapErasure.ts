import * as Y from "yjs";
import type { NotesOfErased } from "./api/erasure.ts";
import { commentsOf, notesOf, peopleOf } from "./mapDocument.ts";

/** What was erased for good in a workshop, as ids: random, so that keeping them says nothing about anyone. */
export interface ErasedIds {
  readonly noteIds: ReadonlySet<string>;
  /** participants whose name must not stand on a map again */
  readonly people: ReadonlySet<string>;
  /** participants whose notes must not come back either */
  readonly authors: ReadonlySet<string>;
}

export const NOTHING_ERASED: ErasedIds = { noteIds: new Set(), people: new Set(), authors: new Set() };

/** Deletes these notes, and what was said about them; gives the ids of those that were there. Call inside a transaction. */
export function eraseNotes(doc: Y.Doc, ids: readonly string[]): string[] {
  const notes = notesOf(doc);
  const found = ids.filter((id) => notes.has(id));
  for (const id of found) notes.delete(id);
  deleteCommentsOn(doc, new Set(ids));
  return found;
}

/** Whether any of these notes, or anything said about them, stands on a map. */
export function mentionsNotes(doc: Y.Doc, ids: readonly string[]): boolean {
  const wanted = new Set(ids);
  return ids.some((id) => notesOf(doc).has(id)) || commentsWhere(doc, "noteId", wanted).length > 0;
}

/**
 * Takes a person off a map: their name, and their notes and comments or, with `keep`, only their authorship. Gives the
 * ids of the notes that were theirs. Call inside a transaction.
 */
export function erasePerson(doc: Y.Doc, participantId: string, whatOfNotes: NotesOfErased): string[] {
  const people = peopleOf(doc);
  if (people.has(participantId)) people.delete(participantId);
  const notes = notesOf(doc);
  const theirs = notesBy(doc, participantId);
  for (const id of theirs) {
    const note = notes.get(id);
    if (whatOfNotes === "erase") notes.delete(id);
    else if (note instanceof Y.Map) note.set("author", null);
  }
  const comments = commentsOf(doc);
  for (const id of commentsWhere(doc, "author", new Set([participantId]))) {
    const comment = comments.get(id);
    if (whatOfNotes === "erase") comments.delete(id);
    else if (comment instanceof Y.Map) comment.set("author", null);
  }
  if (whatOfNotes === "erase") deleteCommentsOn(doc, new Set(theirs));
  return theirs;
}

/** Whether anything of this person stands on a map. */
export function mentionsPerson(doc: Y.Doc, participantId: string): boolean {
  return (
    peopleOf(doc).has(participantId) ||
    notesBy(doc, participantId).length > 0 ||
    commentsWhere(doc, "author", new Set([participantId])).length > 0
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
  for (const id of changedKeys(transaction, notes)) {
    const note = notes.get(id);
    const author = note instanceof Y.Map ? note.get("author") : null;
    const isErased = erased.noteIds.has(id) || (typeof author === "string" && erased.authors.has(author));
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
      (typeof noteId === "string" && erased.noteIds.has(noteId));
    if (!isErased) continue;
    comments.delete(id);
    dropped = true;
  }
  return dropped;
}

function notesBy(doc: Y.Doc, participantId: string): string[] {
  return [...notesOf(doc)].flatMap(([id, note]) =>
    note instanceof Y.Map && note.get("author") === participantId ? [id] : [],
  );
}

function commentsWhere(doc: Y.Doc, key: "author" | "noteId", values: ReadonlySet<string>): string[] {
  return [...commentsOf(doc)].flatMap(([id, comment]) => {
    const value: unknown = comment instanceof Y.Map ? comment.get(key) : null;
    return typeof value === "string" && values.has(value) ? [id] : [];
  });
}

function deleteCommentsOn(doc: Y.Doc, noteIds: ReadonlySet<string>): void {
  const comments = commentsOf(doc);
  for (const id of commentsWhere(doc, "noteId", noteIds)) comments.delete(id);
}

function changedKeys(transaction: Y.Transaction, map: Y.Map<unknown>): string[] {
  for (const [type, keys] of transaction.changed) {
    if (Object.is(type, map)) return [...keys].filter((key) => key !== null);
  }
  return [];
}
