import * as Y from "yjs";
import { isOneOf, LANGUAGES, type Language } from "./fields.ts";
import { type Note, readNote } from "./note.ts";

/**
 * The map document (`map.<mapId>`), all roots:
 * - `about`: Y.Map, see `About`; one key each, so that two people can edit different lines.
 * - `notes`: Y.Map of note id → Y.Map, see `note.ts`. `text` is a Y.Text.
 * - `comments`: Y.Map of comment id → Y.Map, see `comment.ts`.
 * - `clusters`: Y.Map of cluster id → Y.Map, see `cluster.ts`. `title` is a Y.Text.
 * - `links`: Y.Map of link id → Y.Map, see `contradiction.ts`. `title` is a Y.Text.
 * - `reactions`: Y.Map of key → true, see `reaction.ts`.
 * - `mergedFrom`, `origins`: only where this map was merged from others; only the server writes them, see `merged.ts`.
 * - `people`: Y.Map of participant id → display name. The only place where a name is stored.
 *
 * Unknown keys survive; unknown or damaged values are skipped by the `read…` functions.
 */
export const MAP_ROOTS = [
  "about",
  "notes",
  "comments",
  "clusters",
  "links",
  "reactions",
  "mergedFrom",
  "origins",
  "people",
] as const;

export interface About {
  readonly title: string;
  readonly customerName: string;
  readonly customerRole: string;
  /** one line on the situation */
  readonly situation: string;
  readonly language: Language;
}

export const ABOUT_TEXTS = ["title", "customerName", "customerRole", "situation"] as const;
export type AboutText = (typeof ABOUT_TEXTS)[number];

export function aboutOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("about");
}

export function notesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("notes");
}

export function commentsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("comments");
}

export function clustersOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("clusters");
}

export function linksOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("links");
}

export function reactionsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("reactions");
}

export function mergedFromOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("mergedFrom");
}

export function originsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("origins");
}

export function peopleOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("people");
}

/** Of `readAbout` the title alone. */
export function readTitle(doc: Y.Doc): string {
  const title = aboutOf(doc).get("title");
  return typeof title === "string" ? title : "";
}

export function readAbout(doc: Y.Doc): About {
  const about = aboutOf(doc);
  const text = (key: AboutText): string => {
    const value = about.get(key);
    return typeof value === "string" ? value : "";
  };
  const language = about.get("language");
  return {
    title: readTitle(doc),
    customerName: text("customerName"),
    customerRole: text("customerRole"),
    situation: text("situation"),
    language: isOneOf(LANGUAGES, language) ? language : "de",
  };
}

/** All readable notes, in reading order (`compareNotes`). */
export function readNotes(doc: Y.Doc): Note[] {
  const notes: Note[] = [];
  for (const [id, value] of notesOf(doc)) {
    const note = readNote(id, value);
    if (note) notes.push(note);
  }
  return notes.sort(compareNotes);
}

/** The same without the notes that a facilitator has hidden: what leaves the product, and what participants see. */
export function readShownNotes(doc: Y.Doc): Note[] {
  return readNotes(doc).filter(({ hidden }) => !hidden);
}

export function readPersonName(doc: Y.Doc, participantId: string | null): string {
  const name = participantId === null ? null : peopleOf(doc).get(participantId);
  return typeof name === "string" ? name : "";
}

/** Notes whose tops differ by less than this stand in one row, as the eye reads them. */
const ROW_TOLERANCE = 40;

/** Reading order inside a field: row by row, then left to right; ties by age, then id, so that all agree. */
export function compareNotes(a: Note, b: Note): number {
  const rowA = Math.round(a.place.y / ROW_TOLERANCE);
  const rowB = Math.round(b.place.y / ROW_TOLERANCE);
  return (
    rowA - rowB ||
    a.place.x - b.place.x ||
    a.createdAt - b.createdAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
