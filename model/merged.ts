import type * as Y from "yjs";
import {
  EVIDENCE,
  type EvidenceLevel,
  FACETS,
  FACETS_OF,
  type FacetKey,
  isOneOf,
  PLACES,
  type PlaceKey,
} from "./fields.ts";
import { isId } from "./ids.ts";
import { cleanText } from "./mapCommands.ts";
import { mergedFromOf, originsOf } from "./mapDocument.ts";
import type { Note } from "./note.ts";
import { parseSourceKey } from "./source.ts";
import { LIMITS } from "./wire.ts";

/**
 * What a map remembers that was merged from others; only the server writes it.
 * - `mergedFrom`: Y.Map of map id → the title that map had when it was last looked at.
 * - `origins`: Y.Map of `sourceKey` → what stood on the original then, and the id of its copy here, as one value. It stays
 *   when the copy is deleted: merging again does not bring back what somebody here has put away.
 */
export interface Origin {
  readonly key: string;
  readonly mapId: string;
  readonly noteId: string;
  /** the note of this map that was made of it; may be gone by now */
  readonly copyId: string;
  readonly words: OriginWords;
  /** participant id of whoever wrote it, so that they can be taken out of here, too */
  readonly author: string | null;
  /** `erased`: for good, and nothing but ids is left of it */
  readonly state: OriginState;
}

export const ORIGIN_STATES = ["there", "gone", "erased"] as const;
export type OriginState = (typeof ORIGIN_STATES)[number];

/** What a copy takes over from its original, and goes on taking over as long as nobody has changed it here. */
export interface OriginWords {
  readonly text: string;
  readonly field: PlaceKey;
  readonly facet: FacetKey | null;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  readonly hidden: boolean;
}

/** A map that this one was merged from. */
export interface MergedMap {
  readonly mapId: string;
  readonly title: string;
}

/** In an order that all agree on; empty for a map that was not merged. */
export function readMergedFrom(doc: Y.Doc): MergedMap[] {
  return [...mergedFromOf(doc)]
    .flatMap(([mapId, title]): MergedMap[] =>
      isId(mapId) ? [{ mapId, title: typeof title === "string" ? title : "" }] : [],
    )
    .sort((a, b) => (a.mapId < b.mapId ? -1 : 1));
}

/** Total, like all `read…`. */
export function readOrigin(key: string, value: unknown): Origin | null {
  const ids = parseSourceKey(key);
  if (!ids || typeof value !== "object" || value === null) return null;
  const { copy, text, field, facet, evidence, source, hidden, author, state } = value as Record<
    string,
    unknown
  >;
  if (!isId(copy) || !isOneOf(PLACES, field)) return null;
  return {
    key,
    ...ids,
    copyId: copy,
    words: {
      text: typeof text === "string" ? text : "",
      field,
      facet: isOneOf(FACETS, facet) && FACETS_OF[field].includes(facet) ? facet : null,
      evidence: isOneOf(EVIDENCE, evidence) ? evidence : "assumption",
      source: typeof source === "string" ? source : "",
      hidden: hidden === true,
    },
    author: typeof author === "string" ? author : null,
    state: isOneOf(ORIGIN_STATES, state) ? state : "there",
  };
}

export function readOrigins(doc: Y.Doc): Origin[] {
  return [...originsOf(doc)].flatMap(([key, value]) => readOrigin(key, value) ?? []);
}

/** What is stored of an origin under its key. */
export function originValue({
  copyId,
  words,
  author,
  state,
}: Omit<Origin, "key" | "mapId" | "noteId">): Record<string, string | boolean | null> {
  return { copy: copyId, ...words, author, state };
}

/** Within the limits of what is stored, so that a note can be compared with what was stored of it. */
export function wordsOf({ text, place, facet, evidence, source, hidden }: Note): OriginWords {
  const cut = source.slice(0, LIMITS.noteTextLength);
  return { text: cleanText(text), field: place.field, facet, evidence, source: cut, hidden };
}

/** From how many maps these notes come; those written here come from none. */
export function countMaps(
  notes: readonly Pick<Note, "id">[],
  { originOf }: { originOf(noteId: string): Origin | undefined },
): number {
  return new Set(notes.flatMap(({ id }) => originOf(id)?.mapId ?? [])).size;
}
