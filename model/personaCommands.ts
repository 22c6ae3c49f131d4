import type * as Y from "yjs";
import { readPersonaLines, readPersonas } from "./outcomeDocument.ts";
import {
  addEntry,
  deleteEntry,
  editEntryText,
  entriesIn,
  entryOf,
  type Ordered,
  orderAtEnd,
  placeInList,
} from "./outcomeEntry.ts";
import { linesOf, type PersonaText, type Section } from "./persona.ts";
import { wordsOf } from "./personaEvidence.ts";
import { type Portrait, readPortrait } from "./portrait.ts";
import type { Source } from "./source.ts";
import { LIMITS } from "./wire.ts";

/** Every write to personas and their lines, on the same terms as `outcomeCommands.ts`. */
export interface NewPersona {
  readonly name?: string;
  readonly role?: string;
  readonly author?: string | null;
}

/** Adds a persona as the last; null where there is no room for another. */
export function addPersona(doc: Y.Doc, { name, role, author }: NewPersona, origin: unknown): string | null {
  if (entriesIn(doc, "personas").size >= LIMITS.personasPerWorkshop) return null;
  const order = orderAtEnd(personasInOrder(doc), "last");
  const texts = { name: name ?? "", role: role ?? "" };
  return addEntry(doc, "personas", { texts, values: { place: { order } }, author }, origin);
}

/** With its lines: none of them is to be seen without it. */
export function deletePersona(doc: Y.Doc, id: string, origin: unknown): void {
  const lines = linesOf(readPersonaLines(doc), id).slice(0, LIMITS.linesPerPersona);
  doc.transact(() => {
    for (const line of lines) deleteEntry(doc, "personaLines", line.id, origin);
    deleteEntry(doc, "personas", id, origin);
  }, origin);
}

/** Puts a persona before another in the list; null is last. */
export function movePersona(doc: Y.Doc, id: string, before: string | null, origin: unknown): void {
  placeInList(doc, "personas", id, { list: personasInOrder(doc), before, at: {} }, origin);
}

/** See `editEntryText`. */
export function editPersonaText(
  doc: Y.Doc,
  id: string,
  { key, after, caret }: { readonly key: PersonaText; readonly after: string; readonly caret: number },
  origin: unknown,
): string {
  return editEntryText(doc, "personas", id, { key, after, caret }, origin);
}

/** Gives a persona a picture, or its drawn face again. What is no picture for a document changes nothing. */
export function setPortrait(doc: Y.Doc, id: string, portrait: Portrait | null, origin: unknown): void {
  const entry = entryOf(doc, "personas", id);
  const clean = portrait === null ? null : readPortrait(portrait);
  if (!entry || (portrait !== null && clean === null)) return;
  doc.transact(() => {
    if (clean) entry.set("portrait", clean);
    else entry.delete("portrait");
  }, origin);
}

export interface NewLine {
  readonly section: Section;
  /** the words it begins with; those of its firmest note without */
  readonly text?: string | undefined;
  readonly sources?: readonly Source[];
  readonly author?: string | null;
}

/** Adds lines at the ends of their sections and gives their ids; null where the persona is gone or has no room for all. */
export function addLines(
  doc: Y.Doc,
  personaId: string,
  lines: readonly NewLine[],
  origin: unknown,
): string[] | null {
  if (!entryOf(doc, "personas", personaId)) return null;
  const all = entriesIn(doc, "personaLines");
  const count = linesOf(readPersonaLines(doc), personaId).length + lines.length;
  if (count > LIMITS.linesPerPersona || all.size + lines.length > LIMITS.personaLinesPerWorkshop) return null;
  const ids: string[] = [];
  doc.transact(() => {
    for (const { section, text, sources = [], author } of lines) {
      const order = orderAtEnd(linesInOrder(doc, personaId, section), "last");
      const values = { persona: personaId, place: { section, order } };
      const texts = { text: text ?? wordsOf(sources) };
      ids.push(addEntry(doc, "personaLines", { texts, values, sources, author }, origin));
    }
  }, origin);
  return ids;
}

/** Puts a line into a section of its persona, before another one there; null is last. */
export function moveLine(
  doc: Y.Doc,
  id: string,
  { section, before }: { readonly section: Section; readonly before: string | null },
  origin: unknown,
): void {
  const persona = readPersonaLines(doc).find((line) => line.id === id)?.persona;
  if (persona === undefined) return;
  const list = linesInOrder(doc, persona, section);
  placeInList(doc, "personaLines", id, { list, before, at: { section } }, origin);
}

/** Changes a line's words and nothing else: what it stands on stays. See `editEntryText`. */
export function editLine(
  doc: Y.Doc,
  id: string,
  { after, caret }: { readonly after: string; readonly caret: number },
  origin: unknown,
): string {
  return editEntryText(doc, "personaLines", id, { key: "text", after, caret }, origin);
}

export function deleteLine(doc: Y.Doc, id: string, origin: unknown): void {
  deleteEntry(doc, "personaLines", id, origin);
}

function personasInOrder(doc: Y.Doc): Ordered[] {
  return readPersonas(doc).map(({ id, place }) => ({ id, order: place.order }));
}

function linesInOrder(doc: Y.Doc, personaId: string, section: Section): Ordered[] {
  return linesOf(readPersonaLines(doc), personaId).flatMap(({ id, place }) =>
    place.section === section ? [{ id, order: place.order }] : [],
  );
}
