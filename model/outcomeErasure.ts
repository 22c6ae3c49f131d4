import * as Y from "yjs";
import { readOwner } from "./action.ts";
import { actionsIn, answersMention, type ErasedFromAnswers, eraseFromAnswers } from "./answerErasure.ts";
import type { NotesOfErased } from "./api/erasure.ts";
import { peopleOf } from "./mapDocument.ts";
import type { ErasedIds } from "./mapErasure.ts";
import { ENTRY_ROOTS, type EntryRoot } from "./outcomeDocument.ts";
import { parseSourceKey, readSource, sourceKey, sourcesOf, sourceValue } from "./source.ts";

/** Takes the words of notes that were erased for good out of all that stands on them. Call inside a transaction. */
export function eraseNotesFromOutcome(doc: Y.Doc, mapId: string, noteIds: readonly string[]): void {
  for (const entry of entriesOf(doc)) {
    for (const noteId of noteIds) dropSource(entry, sourceKey({ mapId, noteId }));
  }
  eraseFromAnswers(doc, actionsIn(doc), theseNotes(mapId, noteIds));
}

function theseNotes(mapId: string, noteIds: readonly string[]): ErasedFromAnswers {
  const keys = new Set(noteIds.map((noteId) => sourceKey({ mapId, noteId })));
  return { isNote: (key) => keys.has(key), isAuthor: nobody, isNamed: nobody };
}

function thisPerson(participantId: string, whatOfNotes: NotesOfErased): ErasedFromAnswers {
  const isThem = (id: string): boolean => id === participantId;
  const [isAuthor, isNamed] = whatOfNotes === "erase" ? [isThem, nobody] : [nobody, isThem];
  return { isNote: nobody, isAuthor, isNamed };
}

const nobody = (): boolean => false;

/**
 * Takes a source out, and its words out of the text that began with them: what was put differently since is somebody
 * else's. A text of which nothing is left goes as a whole.
 */
function dropSource([id, entry, root]: Entry, key: string): boolean {
  const sources = sourcesOf(entry);
  if (!sources?.has(key)) return false;
  const words = readSource(key, sources.get(key))?.text.trim() ?? "";
  sources.delete(key);
  const text = entry.get("text");
  if (words === "" || !(text instanceof Y.Text)) return true;
  const at = text.toString().indexOf(words);
  if (at < 0) return true;
  text.delete(at, words.length);
  if (sources.size === 0 && text.toString().trim() === "") root.delete(id);
  return true;
}

export function outcomeMentionsNotes(doc: Y.Doc, mapId: string, noteIds: readonly string[]): boolean {
  return (
    entriesOf(doc).some(([, entry]) =>
      noteIds.some((noteId) => sourcesOf(entry)?.has(sourceKey({ mapId, noteId }))),
    ) || answersMention(doc, theseNotes(mapId, noteIds))
  );
}

/**
 * Takes a person out: their name, what they own, and what they began and the words of their notes or, with `keep`, only
 * that these were theirs. Call inside a transaction.
 */
export function erasePersonFromOutcome(doc: Y.Doc, participantId: string, whatOfNotes: NotesOfErased): void {
  if (peopleOf(doc).has(participantId)) peopleOf(doc).delete(participantId);
  for (const found of entriesOf(doc)) {
    const [id, entry, root] = found;
    if (entry.get("author") === participantId) {
      if (whatOfNotes === "erase" && !isSharedWith(doc, found, (author) => author !== participantId)) {
        root.delete(id);
        continue;
      }
      entry.set("author", null);
    }
    if (isOwnedBy(entry, participantId)) entry.set("owner", null);
    const sources = sourcesOf(entry);
    for (const key of sources ? [...sources.keys()] : []) {
      const source = readSource(key, sources?.get(key));
      if (source?.author !== participantId) continue;
      if (whatOfNotes === "erase") dropSource(found, key);
      else sources?.set(key, sourceValue({ ...source, author: null }));
    }
  }
  eraseFromAnswers(doc, actionsIn(doc), thisPerson(participantId, whatOfNotes));
}

/** A persona in which others have written lines is not only the work of whoever began it: theirs would go with it. */
function isSharedWith(doc: Y.Doc, [id, , root]: Entry, isOther: (author: unknown) => boolean): boolean {
  if (root !== doc.getMap("personas")) return false;
  return entriesOf(doc, ["personaLines"]).some(
    ([, line]) => line.get("persona") === id && isOther(line.get("author")),
  );
}

export function outcomeMentionsPerson(doc: Y.Doc, participantId: string): boolean {
  return (
    peopleOf(doc).has(participantId) ||
    entriesOf(doc).some(
      ([, entry]) =>
        entry.get("author") === participantId ||
        isOwnedBy(entry, participantId) ||
        sourceKeysBy(entry, participantId).length > 0,
    ) ||
    answersMention(doc, thisPerson(participantId, "erase"))
  );
}

/** Keys of the sources whose notes this person wrote. */
function sourceKeysBy(entry: Y.Map<unknown>, participantId: string): string[] {
  const sources = sourcesOf(entry);
  if (!sources) return [];
  return [...sources.keys()].filter((key) => readSource(key, sources.get(key))?.author === participantId);
}

function isOwnedBy(entry: Y.Map<unknown>, participantId: string): boolean {
  const owner = readOwner(entry.get("owner"));
  return owner !== null && "person" in owner && owner.person === participantId;
}

/** The same as `dropErased` for a map: what was erased and has just come back. True when there was something. */
export function dropErasedFromOutcome(transaction: Y.Transaction, erased: ErasedIds): boolean {
  if (erased.noteIds.size + erased.people.size === 0) return false;
  const { doc } = transaction;
  let dropped = false;
  for (const id of erased.people) {
    if (!peopleOf(doc).has(id)) continue;
    peopleOf(doc).delete(id);
    dropped = true;
  }
  const changed = changedEntries(transaction);
  for (const [id, entry, root] of changed) {
    const author = entry.get("author");
    if (typeof author === "string" && erased.authors.has(author)) {
      const isOther = (one: unknown): boolean => typeof one !== "string" || !erased.authors.has(one);
      if (!isSharedWith(doc, [id, entry, root], isOther)) {
        root.delete(id);
        dropped = true;
        continue;
      }
    }
    dropped = dropFromEntry([id, entry, root], erased) || dropped;
  }
  const actions = changed.flatMap(([, entry, root]) => (root === doc.getMap("actions") ? [entry] : []));
  const fromAnswers = eraseFromAnswers(doc, actions, {
    isNote: (key) => erased.noteIds.has(parseSourceKey(key)?.noteId ?? ""),
    isAuthor: (id) => erased.authors.has(id),
    isNamed: (id) => erased.people.has(id),
  });
  return fromAnswers || dropped;
}

function dropFromEntry(found: Entry, erased: ErasedIds): boolean {
  const [, entry] = found;
  let dropped = false;
  const owner = readOwner(entry.get("owner"));
  if (owner && "person" in owner && erased.people.has(owner.person)) {
    entry.set("owner", null);
    dropped = true;
  }
  const author = entry.get("author");
  if (typeof author === "string" && erased.people.has(author)) {
    entry.set("author", null);
    dropped = true;
  }
  const sources = sourcesOf(entry);
  for (const key of sources ? [...sources.keys()] : []) {
    const source = readSource(key, sources?.get(key));
    const noteId = parseSourceKey(key)?.noteId ?? "";
    if (erased.noteIds.has(noteId) || (source?.author && erased.authors.has(source.author))) {
      dropSource(found, key);
      dropped = true;
    } else if (source?.author && erased.people.has(source.author)) {
      sources?.set(key, sourceValue({ ...source, author: null }));
      dropped = true;
    }
  }
  return dropped;
}

type Entry = readonly [id: string, entry: Y.Map<unknown>, root: Y.Map<unknown>];

function entriesOf(doc: Y.Doc, roots: readonly EntryRoot[] = ENTRY_ROOTS): Entry[] {
  return roots.flatMap((name) => {
    const root: Y.Map<unknown> = doc.getMap(name);
    return [...root].flatMap(([id, value]): Entry[] => (value instanceof Y.Map ? [[id, value, root]] : []));
  });
}

/** The entries in which a transaction has changed anything; costs as much as it changed. */
function changedEntries({ doc, changed }: Y.Transaction): Entry[] {
  const roots = new Set<unknown>(ENTRY_ROOTS.map((name) => doc.getMap(name)));
  const found = new Map<string, Entry>();
  const add = (id: string | null | undefined, root: unknown): void => {
    if (typeof id !== "string" || !(root instanceof Y.Map)) return;
    const value: unknown = root.get(id);
    if (value instanceof Y.Map) found.set(id, [id, value, root]);
  };
  for (const [type, keys] of changed) {
    if (roots.has(type)) for (const key of keys) add(key, type);
    let inside: unknown = type;
    while (inside instanceof Y.AbstractType && !roots.has(inside.parent)) inside = inside.parent;
    if (inside instanceof Y.AbstractType) add(inside._item?.parentSub, inside.parent);
  }
  return [...found.values()];
}
