import * as Y from "yjs";
import { PLACES, type PlaceKey } from "./fields.ts";
import { aboutOf, notesOf, peopleOf, readNotes } from "./mapDocument.ts";
import type { Note, Place } from "./note.ts";
import { isBlank, writeNoteImage } from "./noteImage.ts";
import { TAG_KEY } from "./noteTags.ts";
import { type RevealedAt, readNumbersByPlace, type Waiting } from "./resultsDocument.ts";

/**
 * A draft (`draft.<mapId>.<participantId>`): what one person writes for a map that nobody else may see yet. It has the
 * roots of a map. The owner writes its notes; in `about` the server keeps two things of its own:
 * - `names`: `hidden` from the first note on that was written while a step promised that no names will show.
 * - `revealed`: when notes of this person alone were revealed, by place, in milliseconds since 1970.
 */
export interface Draft {
  /** what a reveal would lay on the map, in reading order; a blank note is still being begun */
  readonly notes: readonly Note[];
  readonly namesPromised: "hidden" | null;
  readonly revealedAt: RevealedAt;
}

export function readDraft(doc: Y.Doc): Draft {
  const about = aboutOf(doc);
  return {
    notes: readNotes(doc).filter((note) => !isBlank(note)),
    namesPromised: about.get("names") === "hidden" ? "hidden" : null,
    revealedAt: readNumbersByPlace(about.get("revealed")),
  };
}

/** How many notes wait, by place. */
export function countByPlace(notes: readonly Note[]): Waiting {
  const counts: Partial<Record<PlaceKey, number>> = {};
  for (const { place } of notes) counts[place.field] = (counts[place.field] ?? 0) + 1;
  return Object.fromEntries(PLACES.flatMap((place) => (counts[place] ? [[place, counts[place]]] : [])));
}

/** Call inside a transaction, like all that follow. */
export function promiseHiddenNames(draft: Y.Doc): void {
  aboutOf(draft).set("names", "hidden");
}

/** One note of a draft on its way to the map. */
export interface RevealedNote {
  /** as it stands in the draft */
  readonly note: Note;
  /** where it is to lie on the map */
  readonly place: Place;
  readonly author: string | null;
  readonly late: boolean;
}

/**
 * Lays notes of drafts on the map under the ids that they had, so that none comes twice: what is there stays as it is.
 * In the order given, which everybody can see.
 */
export function layOnMap(map: Y.Doc, revealed: readonly RevealedNote[]): void {
  const target = notesOf(map);
  for (const { note, place, author, late } of revealed) {
    if (target.has(note.id)) continue;
    const value = new Y.Map<unknown>();
    value.set("text", new Y.Text(note.text));
    value.set("place", place);
    value.set("colour", note.colour);
    if (note.size !== "normal") value.set("size", note.size);
    value.set("facet", note.facet);
    value.set("evidence", note.evidence);
    value.set("source", note.source);
    value.set("author", author);
    value.set("createdAt", note.createdAt);
    if (late) value.set("late", true);
    for (const tag of note.tags) value.set(`${TAG_KEY}${tag}`, true);
    if (note.image) writeNoteImage(value, note.image);
    target.set(note.id, value);
  }
}

/** Names an author whose name the map does not know yet. */
export function introduceAuthor(map: Y.Doc, participantId: string, name: string): void {
  if (name !== "" && !peopleOf(map).has(participantId)) peopleOf(map).set(participantId, name);
}

/** Takes revealed notes out of their draft. A promise ends with the last note that was written on it. */
export function takeFromDraft(draft: Y.Doc, ids: Iterable<string>): void {
  for (const id of ids) notesOf(draft).delete(id);
  if (readDraft(draft).notes.length === 0 && aboutOf(draft).has("names")) aboutOf(draft).delete("names");
}

/** Remembers that this person's notes in `places` have been revealed. */
export function markRevealed(draft: Y.Doc, places: readonly PlaceKey[], at: number): void {
  aboutOf(draft).set("revealed", withMoment(readDraft(draft).revealedAt, places, at));
}

export function withMoment(before: RevealedAt, places: readonly PlaceKey[], at: number): RevealedAt {
  return { ...before, ...Object.fromEntries(places.map((place) => [place, at])) };
}
