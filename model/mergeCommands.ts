import * as Y from "yjs";
import { cleanText, noteValue } from "./mapCommands.ts";
import { mergedFromOf, notesOf, originsOf, peopleOf } from "./mapDocument.ts";
import { type OriginWords, originValue, wordsOf } from "./merged.ts";
import type { MergePlan, NewCopy } from "./mergeMaps.ts";
import type { Place } from "./note.ts";
import { TAG_KEY } from "./noteTags.ts";
import { spliceInto } from "./sharedText.ts";
import { sourceKey } from "./source.ts";

/**
 * Writes a plan that was made for the document as it is now. `places` has one for each of `homelessOf`; what has none stays
 * away, and comes the next time. Call inside a transaction.
 */
export function applyMerge(
  doc: Y.Doc,
  plan: MergePlan,
  places: ReadonlyMap<string, Place>,
  now: number,
): void {
  for (const { mapId, title } of plan.maps) {
    if (mergedFromOf(doc).get(mapId) !== title) mergedFromOf(doc).set(mapId, title);
  }
  plan.added.forEach((copy, index) => {
    const place = places.get(copy.copyId);
    if (place) addCopy(doc, copy, place, now + index);
  });
  for (const { origin, follows } of plan.changed) {
    originsOf(doc).set(origin.key, originValue(origin));
    follow(doc, origin.copyId, follows, places.get(origin.copyId) ?? null);
  }
}

function addCopy(doc: Y.Doc, { copyId, mapId, note, authorName }: NewCopy, place: Place, at: number): void {
  const value = new Y.Map<unknown>();
  value.set("text", new Y.Text(cleanText(note.text)));
  value.set("place", place);
  value.set("colour", note.colour);
  value.set("facet", note.facet);
  value.set("evidence", note.evidence);
  value.set("source", note.source);
  value.set("author", note.author);
  value.set("createdAt", at);
  for (const tag of note.tags) value.set(`${TAG_KEY}${tag}`, true);
  notesOf(doc).set(copyId, value);
  const origin = { copyId, words: wordsOf(note), author: note.author, state: "there" as const };
  originsOf(doc).set(sourceKey({ mapId, noteId: note.id }), originValue(origin));
  if (note.author !== null && authorName !== "" && !peopleOf(doc).has(note.author)) {
    peopleOf(doc).set(note.author, authorName);
  }
}

function follow(doc: Y.Doc, copyId: string, follows: Partial<OriginWords>, place: Place | null): void {
  const value = noteValue(doc, copyId);
  if (!value) return;
  const { text, field, hidden, ...plain } = follows;
  const shared = value.get("text");
  if (text !== undefined && shared instanceof Y.Text) spliceInto(shared, cleanText(text), text.length);
  if (field !== undefined && place?.field === field) {
    value.delete("cluster");
    value.set("place", place);
  }
  if (hidden === true) value.set("hidden", true);
  else if (hidden === false) value.delete("hidden");
  for (const [key, one] of Object.entries(plain)) value.set(key, one);
}
