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
import { imageMark } from "./noteImage.ts";
import { writeTags } from "./noteTags.ts";
import { asRecord } from "./plainValue.ts";
import { parseSourceKey } from "./source.ts";
import { LIMITS } from "./wire.ts";

/**
 * What a map remembers that was merged from others; only the server writes it.
 * - `mergedFrom`: Y.Map of map id → the title that map had when it was last looked at, and what it is to this one.
 * - `origins`: Y.Map of `sourceKey` → what stood on the original then, and the id of its copy here, as one value. It stays
 *   when the copy is deleted: merging again does not bring back what somebody here has put away. The key is that of the
 *   note that was written first, also where it has come by way of a map that was merged itself.
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
  /** `sourceKey` of each copy by way of which it came: erased for good there, it is to go here, too */
  readonly through: readonly string[];
  readonly bundle: OriginBundle;
}

/** Of the cluster that the original was in, only ids: its title may be another person's words. */
export interface OriginBundle {
  readonly from: string | null;
  /** the cluster of this map that the copy was put into for it */
  readonly here: string | null;
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
  /** as `writeTags` gives them; null where it was not noted yet */
  readonly tags: string | null;
  /** `imageMark` of its picture, which the copy has itself; null where it was not noted yet */
  readonly image: string | null;
}

/**
 * What a map is to one that was merged: chosen, or inside of a chosen one that was merged itself. Only those that were not
 * merged themselves stand for a customer, and are counted.
 */
export const MERGED_KINDS = ["map", "merged", "map within", "merged within"] as const;
export type MergedKind = (typeof MERGED_KINDS)[number];

/** A map that this one was merged from. */
export interface MergedMap {
  readonly mapId: string;
  readonly title: string;
  readonly kind: MergedKind;
}

/** Whether merging again looks at it. */
export function isChosen({ kind }: MergedMap): boolean {
  return kind === "map" || kind === "merged";
}

/** Whether it is one of the maps of which a note can be in some. */
export function isCounted({ kind }: MergedMap): boolean {
  return kind === "map" || kind === "map within";
}

/** In an order that all agree on; empty for a map that was not merged. */
export function readMergedFrom(doc: Y.Doc): MergedMap[] {
  return [...mergedFromOf(doc)]
    .flatMap(([mapId, value]): MergedMap[] => (isId(mapId) ? [readMergedMap(mapId, value)] : []))
    .sort((a, b) => (a.mapId < b.mapId ? -1 : 1));
}

function readMergedMap(mapId: string, value: unknown): MergedMap {
  if (typeof value === "string") return { mapId, title: value, kind: "map" };
  const { title, kind } = asRecord(value);
  return {
    mapId,
    title: typeof title === "string" ? title : "",
    kind: isOneOf(MERGED_KINDS, kind) ? kind : "map",
  };
}

/** What is stored of it under its id. */
export function mergedMapValue({ title, kind }: MergedMap): string | Record<string, string> {
  return kind === "map" ? title : { title, kind };
}

/** Total, like all `read…`. */
export function readOrigin(key: string, value: unknown): Origin | null {
  const ids = parseSourceKey(key);
  if (!ids) return null;
  const { copy, text, field, facet, evidence, source, hidden, author, state, tags, image, ...ways } =
    asRecord(value);
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
      tags: typeof tags === "string" ? tags : null,
      image: typeof image === "string" ? image : null,
    },
    author: typeof author === "string" ? author : null,
    state: isOneOf(ORIGIN_STATES, state) ? state : "there",
    through: readThrough(ways["through"]),
    bundle: {
      from: isId(ways["bundleFrom"]) ? ways["bundleFrom"] : null,
      here: isId(ways["bundle"]) ? ways["bundle"] : null,
    },
  };
}

function readThrough(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((key): key is string => typeof key === "string" && parseSourceKey(key) !== null);
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
  through,
  bundle,
}: Omit<Origin, "key" | "mapId" | "noteId">): Record<string, string | boolean | null | readonly string[]> {
  return {
    copy: copyId,
    ...words,
    author,
    state,
    ...(through.length > 0 && { through: [...through] }),
    ...(bundle.from !== null && { bundleFrom: bundle.from }),
    ...(bundle.here !== null && { bundle: bundle.here }),
  };
}

/** Within the limits of what is stored, so that a note can be compared with what was stored of it. */
export function wordsOf({ text, place, facet, evidence, source, hidden, tags, image }: Note): OriginWords {
  const cut = source.slice(0, LIMITS.noteTextLength);
  return {
    text: cleanText(text),
    field: place.field,
    facet,
    evidence,
    source: cut,
    hidden,
    tags: writeTags(tags),
    image: imageMark(image),
  };
}

/** From how many maps these notes come; those written on a merged map come from none. */
export function countMaps(
  notes: readonly Pick<Note, "id">[],
  {
    originOf,
    counted,
  }: {
    originOf(noteId: string): Pick<Origin, "mapId"> | undefined;
    /** ids of the maps that are counted */
    counted(): ReadonlySet<string>;
  },
): number {
  const maps = counted();
  const found = notes.flatMap(({ id }) => originOf(id)?.mapId ?? []);
  return new Set(found.filter((mapId) => maps.has(mapId))).size;
}
