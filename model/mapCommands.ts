import * as Y from "yjs";
import { newCluster } from "./cluster.ts";
import { addComments, type NewComment } from "./comment.ts";
import { type EvidenceLevel, FACETS_OF, type FacetKey } from "./fields.ts";
import { newId } from "./ids.ts";
import { imagesLeft } from "./imageCount.ts";
import { type AboutText, aboutOf, notesOf, peopleOf } from "./mapDocument.ts";
import { MAX_COORDINATE, type Place, readNote } from "./note.ts";
import type { NoteColour } from "./noteColours.ts";
import { type NoteImage, writeNoteImage } from "./noteImage.ts";
import { layOnTop } from "./noteLayers.ts";
import type { NoteSize } from "./noteSize.ts";
import { stacksWith, withStacked } from "./noteStack.ts";
import { TAG_KEY } from "./noteTags.ts";
import { plainText } from "./plainText.ts";
import { spliceInto } from "./sharedText.ts";
import { LIMITS } from "./wire.ts";

/**
 * Every write to a map document. One command is one transaction and one undo step; `origin` says whose
 * (the undo manager tracks the local one). Commands on notes that are gone do nothing.
 */
export interface NewNote {
  readonly text: string;
  readonly place: Place;
  readonly colour?: NoteColour;
  readonly size?: NoteSize;
  readonly facet?: FacetKey | null;
  readonly evidence?: EvidenceLevel;
  readonly source?: string;
  readonly author?: string | null;
  readonly tags?: readonly string[];
  /** left away where the map has as many as it may have */
  readonly image?: NoteImage | null;
  /** milliseconds since 1970, of a note that was written before; now, where it is left out */
  readonly createdAt?: number;
  /** what it lies on top of, see `noteLayers.ts`; where it is left out, of all that is older */
  readonly layer?: number;
  readonly locked?: boolean;
  /** notes of one call, and one field, with the same `key` come into one new cluster */
  readonly inCluster?: { readonly key: string; readonly title: string };
  /** notes of one call, and one field, with the same `key` come into one new stack */
  readonly inStack?: { readonly key: string; readonly isInFront: boolean };
  /** where it stood in the file that it comes from; for the caller, who knows what else the file says of it */
  readonly fileIndex?: number;
  /** what was said about it elsewhere, for example in the file that it comes from */
  readonly comments?: readonly Omit<NewComment, "noteId">[];
}

/** Adds notes and returns their ids in the same order. Nothing is added when the map would pass its limit. */
export function addNotes(doc: Y.Doc, notes: readonly NewNote[], origin: unknown): string[] {
  const target = notesOf(doc);
  if (target.size + notes.length > LIMITS.notesPerMap) return [];
  const now = Date.now();
  const ids: string[] = [];
  let roomForImages = notes.some(({ image }) => image) ? imagesLeft(doc) : 0;
  doc.transact(() => {
    const clusters = new Map<string, string | null>();
    const stacks = new Map<string, string>();
    notes.forEach((note, index) => {
      const id = newId();
      const value = new Y.Map<unknown>();
      value.set("text", new Y.Text(cleanText(note.text)));
      value.set("place", cleanPlace(note.place));
      value.set("colour", note.colour ?? "yellow");
      if (note.size !== undefined && note.size !== "normal") value.set("size", note.size);
      value.set("facet", facetFor(note.place, note.facet ?? null));
      value.set("evidence", note.evidence ?? "assumption");
      value.set("source", note.source ?? "");
      value.set("author", note.author ?? null);
      value.set("createdAt", note.createdAt ?? now + index);
      if (note.layer !== undefined) value.set("layer", note.layer);
      if (note.locked) value.set("locked", true);
      for (const tag of note.tags ?? []) value.set(`${TAG_KEY}${tag}`, true);
      if (note.image && roomForImages > 0) {
        writeNoteImage(value, note.image);
        roomForImages -= 1;
      }
      if (note.inCluster) {
        const { key, title } = note.inCluster;
        const { field } = note.place;
        const known = clusters.get(`${field} ${key}`);
        const cluster = known ?? newCluster(doc, { title, field, author: note.author ?? null });
        clusters.set(`${field} ${key}`, cluster);
        if (cluster !== null) value.set("cluster", cluster);
      }
      if (note.inStack) {
        const key = `${note.place.field} ${note.inStack.key}`;
        const stack = stacks.get(key) ?? newId();
        stacks.set(key, stack);
        value.set("stack", { id: stack, front: note.inStack.isInFront ? now : 0 });
      }
      target.set(id, value);
      ids.push(id);
    });
    const said = notes.flatMap(({ comments = [] }, index) =>
      comments.map((comment): NewComment => Object.assign({ noteId: ids[index] ?? null }, comment)),
    );
    if (said.length > 0) addComments(doc, said, origin);
  }, origin);
  return ids;
}

/** Moves notes, each with the stack that it is in front of, and lays them on top of the others. A note that changes field leaves its cluster, and drops a facet which the new field does not know. */
export function moveNotes(doc: Y.Doc, places: ReadonlyMap<string, Place>, origin: unknown): void {
  doc.transact(() => {
    for (const [id, place] of withTheirStacks(doc, places)) {
      const value = noteValue(doc, id);
      if (!value) continue;
      if (value.has("cluster") && readNote(id, value)?.place.field !== place.field) value.delete("cluster");
      value.set("place", cleanPlace(place));
      const facet = readNote(id, value)?.facet ?? null;
      if (facet !== (value.get("facet") ?? null)) value.set("facet", facet);
    }
    layOnTop(doc, new Set(places.keys()));
  }, origin);
}

export function setColour(doc: Y.Doc, ids: Iterable<string>, colour: NoteColour, origin: unknown): void {
  setValue(doc, ids, "colour", colour, origin);
}

/** Marks the facet of those notes whose field knows it; `null` leaves it open. */
export function setFacet(doc: Y.Doc, ids: Iterable<string>, facet: FacetKey | null, origin: unknown): void {
  const fitting = [...ids].filter((id) => {
    const note = readNote(id, noteValue(doc, id));
    return note !== null && (facet === null || FACETS_OF[note.place.field].includes(facet));
  });
  setValue(doc, fitting, "facet", facet, origin);
}

export function setEvidence(
  doc: Y.Doc,
  ids: Iterable<string>,
  evidence: EvidenceLevel,
  origin: unknown,
): void {
  setValue(doc, ids, "evidence", evidence, origin);
}

/** Says where notes come from: one line, cut at its limit; empty takes it away. */
export function setSource(doc: Y.Doc, ids: Iterable<string>, source: string, origin: unknown): void {
  const line = plainText(source).replace(/\s+/gu, " ").trim();
  setValue(doc, ids, "source", line.slice(0, LIMITS.sourceLength), origin);
}

/**
 * Makes a note's text `after` by the smallest splice, so that two people typing in one note keep both.
 * `caret` is where the hand is in `after`. Text beyond the limit is not taken: returns the text that stands.
 */
export function editText(doc: Y.Doc, id: string, after: string, caret: number, origin: unknown): string {
  const text = noteValue(doc, id)?.get("text");
  if (!(text instanceof Y.Text)) return after;
  doc.transact(() => spliceInto(text, cleanText(after), caret), origin);
  return text.toString();
}

/** Takes notes and their stacks out of everybody's sight, or shows them again; facilitators go on seeing them. */
export function setHidden(doc: Y.Doc, noteIds: Iterable<string>, hidden: boolean, origin: unknown): void {
  const ids = withStacked(doc, noteIds);
  // Shown is the absence of the key, as it is on every note that was never hidden.
  if (hidden) return setValue(doc, ids, "hidden", true, origin);
  doc.transact(() => {
    for (const id of ids) noteValue(doc, id)?.delete("hidden");
  }, origin);
}

/** Deletes notes, each with the stack that it is in front of. */
export function deleteNotes(doc: Y.Doc, ids: Iterable<string>, origin: unknown): void {
  const notes = notesOf(doc);
  doc.transact(() => {
    for (const id of withStacked(doc, ids)) notes.delete(id);
  }, origin);
}

export function setAbout(doc: Y.Doc, values: Partial<Record<AboutText, string>>, origin: unknown): void {
  const about = aboutOf(doc);
  doc.transact(() => {
    for (const [key, value] of Object.entries(values)) {
      const clean = value.trim().slice(0, LIMITS.situationLength);
      if (about.get(key) !== clean) about.set(key, clean);
    }
  }, origin);
}

/** Enters or changes the display name of a participant. An empty name removes the entry. */
export function setPersonName(doc: Y.Doc, participantId: string, name: string, origin: unknown): void {
  const people = peopleOf(doc);
  const clean = name.trim().slice(0, LIMITS.nameLength);
  const current = people.get(participantId);
  if (clean === (typeof current === "string" ? current : "")) return;
  doc.transact(() => {
    if (clean) people.set(participantId, clean);
    else people.delete(participantId);
  }, origin);
}

/** Plain text within the limit of a note. */
export function cleanText(text: string): string {
  const clean = plainText(text);
  if (clean.length <= LIMITS.noteTextLength) return clean;
  // Half a pair is no character: an emoji at the very end goes as a whole.
  return clean.slice(0, LIMITS.noteTextLength).replace(/\p{Surrogate}$/u, "");
}

export function noteValue(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const value = notesOf(doc).get(id);
  return value instanceof Y.Map ? value : null;
}

function setValue(doc: Y.Doc, ids: Iterable<string>, key: string, value: unknown, origin: unknown): void {
  doc.transact(() => {
    for (const id of ids) {
      const note = noteValue(doc, id);
      if (note && note.get(key) !== value) note.set(key, value);
    }
  }, origin);
}

function withTheirStacks(doc: Y.Doc, places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const all = new Map(places);
  for (const [id, notes] of stacksWith(doc, places.keys())) {
    const place = places.get(id);
    for (const note of notes) if (place && !places.has(note.id)) all.set(note.id, place);
  }
  return all;
}

function facetFor(place: Place, facet: FacetKey | null): FacetKey | null {
  return facet !== null && FACETS_OF[place.field].includes(facet) ? facet : null;
}

function cleanPlace(place: Place): Place {
  const clean = (value: number): number =>
    Math.round(Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, Number.isFinite(value) ? value : 0)));
  return { field: place.field, x: clean(place.x), y: clean(place.y) };
}
