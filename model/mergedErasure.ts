import type * as Y from "yjs";
import type { NotesOfErased } from "./api/erasure.ts";
import { mergedFromOf, originsOf } from "./mapDocument.ts";
import { type Origin, originValue, readOrigins } from "./merged.ts";
import { sourceKey } from "./source.ts";

/**
 * Ids of the notes that were made of these notes of another map, by whatever ways, also of those that are gone here.
 */
export function copiesOf(doc: Y.Doc, mapId: string, noteIds: readonly string[]): string[] {
  if (!mergedFromOf(doc).has(mapId)) return [];
  const wanted = new Set(noteIds.map((noteId) => sourceKey({ mapId, noteId })));
  return readOrigins(doc).flatMap(({ key, through, copyId }) =>
    wanted.has(key) || through.some((one) => wanted.has(one)) ? [copyId] : [],
  );
}

/** Whether anything is left of the originals of these notes. */
export function mentionsOriginsOf(doc: Y.Doc, copyIds: readonly string[]): boolean {
  return originsOfCopies(doc, copyIds).length > 0;
}

/** Leaves nothing but ids of the originals of these notes: enough for them not to come again. Call inside a transaction. */
export function eraseOriginsOf(doc: Y.Doc, copyIds: readonly string[]): void {
  for (const origin of originsOfCopies(doc, copyIds)) eraseOrigin(doc, origin);
}

/** The same for what a person wrote or, with `keep`, only that it was theirs. */
export function erasePersonFromOrigins(doc: Y.Doc, participantId: string, whatOfNotes: NotesOfErased): void {
  for (const origin of originsBy(doc, participantId)) {
    if (whatOfNotes === "erase") eraseOrigin(doc, origin);
    else originsOf(doc).set(origin.key, originValue({ ...origin, author: null }));
  }
}

export function originsMentionPerson(doc: Y.Doc, participantId: string): boolean {
  return originsBy(doc, participantId).length > 0;
}

/** Notes of this map whose originals, or which themselves, were erased for good: they must not come back. */
export function erasedCopies(doc: Y.Doc): ReadonlySet<string> {
  return new Set(readOrigins(doc).flatMap(({ state, copyId }) => (state === "erased" ? [copyId] : [])));
}

function originsOfCopies(doc: Y.Doc, copyIds: readonly string[]): Origin[] {
  if (originsOf(doc).size === 0) return [];
  const wanted = new Set(copyIds);
  return readOrigins(doc).filter(({ copyId, state }) => wanted.has(copyId) && state !== "erased");
}

function originsBy(doc: Y.Doc, participantId: string): Origin[] {
  return readOrigins(doc).filter(({ author }) => author === participantId);
}

function eraseOrigin(doc: Y.Doc, { key, copyId, through, bundle, words: { field } }: Origin): void {
  const evidence = "assumption";
  const words = {
    text: "",
    field,
    facet: null,
    evidence,
    source: "",
    hidden: false,
    tags: null,
    image: null,
  } as const;
  originsOf(doc).set(key, originValue({ copyId, words, through, bundle, author: null, state: "erased" }));
}
