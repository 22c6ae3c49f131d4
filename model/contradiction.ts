import * as Y from "yjs";
import { cleanTitle } from "./cluster.ts";
import { isId } from "./ids.ts";
import { linksOf } from "./mapDocument.ts";
import type { Note } from "./note.ts";

/** A gap between what somebody says and what they do or think, as a line between two notes. */
export interface Contradiction {
  readonly id: string;
  /** the note with what is said; it, and the other, may be gone by now */
  readonly from: string;
  /** the note with what is done or thought */
  readonly to: string;
  /** names the gap; one line, may be empty */
  readonly title: string;
  /** when it was chosen as one of the strongest, in milliseconds since 1970; null while it is not */
  readonly star: number | null;
  /** participant id; null once that person was erased */
  readonly author: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
}

/** So many stars there are to give: the synthesis asks for the strongest, not for all. */
export const STRONGEST = 3;

/** Reads a contradiction from a document. Total: gives a clean value or nothing, and never throws. */
export function readContradiction(id: string, value: unknown): Contradiction | null {
  if (!(value instanceof Y.Map) || value.get("kind") !== "contradiction") return null;
  const from = value.get("from");
  const to = value.get("to");
  const title = value.get("title");
  const star = value.get("star");
  const author = value.get("author");
  const createdAt = value.get("createdAt");
  if (!isId(from) || !isId(to) || from === to || !(title instanceof Y.Text)) return null;
  return {
    id,
    from,
    to,
    title: cleanTitle(title.toString()).trim(),
    star: isTime(star) ? star : null,
    author: typeof author === "string" ? author : null,
    createdAt: isTime(createdAt) ? createdAt : 0,
  };
}

/** All readable contradictions, oldest first. */
export function readContradictions(doc: Y.Doc): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [id, value] of linksOf(doc)) {
    const one = readContradiction(id, value);
    if (one) found.push(one);
  }
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** The ids of the strongest: who chose first counts, where several people chose at once. */
export function strongestOf(all: readonly Contradiction[]): ReadonlySet<string> {
  const starred = all.flatMap(({ id, star }) => (star === null ? [] : [{ id, star }]));
  starred.sort((a, b) => a.star - b.star || (a.id < b.id ? -1 : 1));
  return new Set(starred.slice(0, STRONGEST).map(({ id }) => id));
}

/** Which of two notes is said, and which is done or thought against it; null when it is not such a pair. */
export function contradictionBetween(
  a: Note,
  b: Note,
): { readonly from: string; readonly to: string } | null {
  if (a.id === b.id) return null;
  // A note without a facet may be either: then the surer of the two decides, else the first.
  for (const [says, other] of a.facet === null && b.facet === "says" ? [[b, a] as const] : pairsOf(a, b)) {
    if (canBeSaid(says) && canStandAgainst(other)) return { from: says.id, to: other.id };
  }
  return null;
}

/** Whether a note can be an end of a contradiction at all. */
export function canContradict(note: Note): boolean {
  return canBeSaid(note) || canStandAgainst(note);
}

function pairsOf(a: Note, b: Note) {
  return [
    [a, b],
    [b, a],
  ] as const;
}

function canBeSaid({ place, facet }: Note): boolean {
  return place.field === "saysDoes" && facet !== "does";
}

function canStandAgainst({ place, facet }: Note): boolean {
  return (place.field === "saysDoes" && facet !== "says") || place.field === "thinksFeels";
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
