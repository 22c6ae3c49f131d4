import type * as Y from "yjs";
import { bareWords } from "./bareWords.ts";
import { type Cluster, clusterByNote, readClusters } from "./cluster.ts";
import type { Size } from "./fieldLayout.ts";
import { newId } from "./ids.ts";
import { shapeOf } from "./imageBox.ts";
import { readNotes } from "./mapDocument.ts";
import { type Arrival, arrivalsFrom, type SourceMap } from "./mergeArrivals.ts";
import {
  isChosen,
  isCounted,
  type MergedMap,
  type Origin,
  type OriginWords,
  readOrigins,
  wordsOf,
} from "./merged.ts";
import { imageChange, openImageRoom } from "./mergedImages.ts";
import type { Note } from "./note.ts";
import { isBlank, type NoteImage } from "./noteImage.ts";
import type { NoteSize } from "./noteSize.ts";
import { parseTags } from "./noteTags.ts";
import { parseSourceKey } from "./source.ts";

/** A note that comes for the first time. */
export interface NewCopy {
  readonly copyId: string;
  readonly arrival: Arrival;
}

/** Tags that an original has got or lost since the last time. Both are done here, whatever tags somebody gave the copy. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A note that was there before and is another by now: at its origin, or there is none any more. */
export interface ChangedOrigin {
  readonly origin: Origin;
  /** what the copy takes over */
  readonly follows: Partial<Omit<OriginWords, "tags" | "image">>;
  /** the picture that the copy takes over, or null for none; left out where nothing changes */
  readonly image?: NoteImage | null;
  readonly tags: TagChange;
  /** of the copy, which keeps its own; left out where it is gone */
  readonly size?: NoteSize;
  /** of the picture that the copy will have */
  readonly shape?: Size | null;
  /** the cluster of the original that the copy goes into, or null for out of any; left out where nothing changes */
  readonly cluster?: Cluster | null;
  /** somebody here has written something else where the original has changed, and that stays */
  readonly isKept: boolean;
  /** where the original has gone, when it has */
  readonly isNewlyGone: boolean;
}

/** What merging would do to a map, in an order that depends on nothing else. */
export interface MergePlan {
  readonly maps: readonly MergedMap[];
  readonly added: readonly NewCopy[];
  readonly changed: readonly ChangedOrigin[];
  /** pictures that stay where they are, because the map has as many as it may have; they come when there is room */
  readonly picturesLeftOut: number;
}

export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly gone: number;
  readonly picturesLeftOut: number;
}

/** A map that may be merged into, as it stands. */
export interface MergeTarget {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  readonly origins: readonly Origin[];
}

export const EMPTY_TARGET: MergeTarget = { notes: [], clusters: [], origins: [] };

export function readMergeTarget(doc: Y.Doc): MergeTarget {
  return { notes: readNotes(doc), clusters: readClusters(doc), origins: readOrigins(doc) };
}

/**
 * What to write so that a map holds the notes of the others. Each comes once, also where it comes by several ways: what is
 * known follows its original in whatever nobody has changed here, what is not known is added, and what is gone at its
 * origin is marked and stays. Hidden notes and blank ones never come. Pure; with nothing changed the plan is empty.
 */
export function mergePlan(sources: readonly SourceMap[], target: MergeTarget): MergePlan {
  const known = new Map(target.origins.map((origin) => [origin.key, origin]));
  const copies = new Map(target.notes.map((note) => [note.id, note]));
  const clusterOf = clusterByNote(target.notes, target.clusters);
  const added: NewCopy[] = [];
  const changed: ChangedOrigin[] = [];
  const room = openImageRoom(target.notes);
  const seen = new Set<string>();
  for (const coming of arrivalsFrom(sources)) {
    const { key, words } = coming;
    seen.add(key);
    const origin = known.get(key);
    const copy = origin && copies.get(origin.copyId);
    if (origin) {
      const arrival = room.ofKnown(coming, origin, copy);
      changed.push(...changesOf(origin, arrival, copy, (copy && clusterOf.get(copy.id)) ?? null));
    } else if (!words.hidden) {
      const arrival = room.ofNew(coming);
      if (!isBlank({ text: words.text, image: arrival.image })) added.push({ copyId: newId(), arrival });
    }
  }
  const looked = new Set(sources.map(({ mapId }) => mapId));
  for (const origin of target.origins) {
    if (origin.state !== "there" || seen.has(origin.key) || !mapsOf(origin).some((id) => looked.has(id)))
      continue;
    changed.push({ ...UNCHANGED, origin: { ...origin, state: "gone" }, isNewlyGone: true });
  }
  return { maps: mapsIn(sources), added, changed, picturesLeftOut: room.leftOut() };
}

/** The maps that are merged, and those inside of them. */
function mapsIn(sources: readonly SourceMap[]): MergedMap[] {
  const maps = new Map<string, MergedMap>();
  for (const { mergedFrom } of sources) {
    for (const map of mergedFrom) {
      if (!maps.has(map.mapId))
        maps.set(map.mapId, { ...map, kind: isCounted(map) ? "map within" : "merged within" });
    }
  }
  for (const { mapId, title, mergedFrom } of sources) {
    maps.set(mapId, { mapId, title, kind: mergedFrom.length > 0 ? "merged" : "map" });
  }
  return [...maps.values()];
}

/** Ids of the maps that merging again looks at. */
export function chosenMaps(maps: readonly MergedMap[]): string[] {
  return maps.filter(isChosen).map(({ mapId }) => mapId);
}

/** The map on which an original was written, and those by way of which it came. */
function mapsOf({ mapId, through }: Origin): string[] {
  return [mapId, ...through.flatMap((key) => parseSourceKey(key)?.mapId ?? [])];
}

const WORDS = ["text", "field", "facet", "evidence", "source", "hidden"] as const;
const NO_TAGS: TagChange = { add: [], remove: [] };
const UNCHANGED = { follows: {}, tags: NO_TAGS, isKept: false, isNewlyGone: false } as const;

function changesOf(
  origin: Origin,
  arrival: Arrival,
  copy: Note | undefined,
  cluster: Cluster | null,
): ChangedOrigin[] {
  if (origin.state === "erased") return [];
  const { words: now, note, through, state, cluster: from } = arrival;
  const here = copy && wordsOf(copy);
  const different = WORDS.filter((word) => now[word] !== origin.words[word]);
  const isBundledAnew = (from?.id ?? null) !== origin.bundle.from;
  const ways = [...new Set([...origin.through, ...through])];
  const isSame =
    different.length === 0 &&
    now.tags === origin.words.tags &&
    now.image === origin.words.image &&
    !isBundledAnew &&
    origin.state === state &&
    origin.author === note.author &&
    ways.length === origin.through.length;
  if (isSame) return [];
  const follows: Record<string, unknown> = {};
  const picture = imageChange(origin, arrival, copy);
  let isKept = picture === "kept";
  for (const word of different) {
    if (!here || here[word] === now[word]) continue;
    if (here[word] === origin.words[word]) follows[word] = now[word];
    // A facet goes with its field: it is no word of its own once somebody has moved the note.
    else if (word !== "facet") isKept = true;
  }
  // So does a cluster: one comes along into another field.
  const isBundling = here !== undefined && (isBundledAnew || "field" in follows);
  const mayFollow = isBundling && (follows["field"] ?? here.field) === now.field;
  const isUntouched = (cluster?.id ?? null) === origin.bundle.here;
  const isThere = !("field" in follows) && isSameBundle(cluster, from);
  if (mayFollow && isBundledAnew && !isUntouched && !isThere) isKept = true;
  return [
    {
      origin: {
        ...origin,
        words: now,
        author: note.author,
        state,
        through: ways.sort(),
        bundle: { ...origin.bundle, from: from?.id ?? null },
      },
      follows,
      tags: copy ? tagChange(origin.words.tags, now.tags, copy.tags) : NO_TAGS,
      ...(picture === "follows" && { image: arrival.image }),
      ...(copy && { size: copy.size, shape: shapeOf(picture === "follows" ? arrival.image : copy.image) }),
      ...(mayFollow && isUntouched && !isThere && { cluster: from }),
      isKept,
      isNewlyGone: state === "gone" && origin.state === "there",
    },
  ];
}

function isSameBundle(a: Cluster | null, b: Cluster | null): boolean {
  return a === null || b === null ? a === b : bundleKey(a) === bundleKey(b);
}

/** Nothing where it was not noted which tags the original had: nobody can say then who gave the copy its own. */
function tagChange(before: string | null, now: string | null, here: readonly string[]): TagChange {
  if (before === null || now === null || before === now) return NO_TAGS;
  const [was, is] = [parseTags(before), parseTags(now)];
  return {
    add: is.filter((tag) => !was.includes(tag) && !here.includes(tag)),
    remove: was.filter((tag) => !is.includes(tag) && here.includes(tag)),
  };
}

/** Clusters with the same key are one here: with one title in one field, or the same one. */
export function bundleKey({ id, field, title }: Cluster): string {
  const words = bareWords(title);
  return words === "" ? id : `${field} ${words}`;
}

export function isEmptyPlan({ added, changed }: MergePlan): boolean {
  return added.length === 0 && changed.length === 0;
}

export function countsOf({ added, changed, picturesLeftOut }: MergePlan): MergeCounts {
  return {
    added: added.length,
    changed: changed.filter(
      ({ follows, tags, cluster, image }) =>
        Object.keys(follows).length + tags.add.length + tags.remove.length > 0 ||
        cluster !== undefined ||
        image !== undefined,
    ).length,
    kept: changed.filter(({ isKept }) => isKept).length,
    gone: changed.filter(({ isNewlyGone }) => isNewlyGone).length,
    picturesLeftOut,
  };
}
