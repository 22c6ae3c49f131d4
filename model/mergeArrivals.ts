import { type Cluster, clusterByNote } from "./cluster.ts";
import { FACETS_OF } from "./fields.ts";
import { isId } from "./ids.ts";
import type { MergedMap, Origin, OriginWords } from "./merged.ts";
import { wordsOf } from "./merged.ts";
import type { Note } from "./note.ts";
import type { NoteImage } from "./noteImage.ts";
import { stackKey } from "./noteStack.ts";
import type { GivenReaction } from "./reaction.ts";
import { sourceKey } from "./source.ts";

/** A map that is merged into another, as it stands. */
export interface SourceMap {
  readonly mapId: string;
  readonly title: string;
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  /** names of those who wrote them, by participant id */
  readonly names: ReadonlyMap<string, string>;
  /** by note id */
  readonly reactions: ReadonlyMap<string, readonly GivenReaction[]>;
  /** empty, like `mergedFrom`, for a map that was not merged itself */
  readonly origins: readonly Origin[];
  readonly mergedFrom: readonly MergedMap[];
}

/** A note that comes: once, by whatever ways it comes. */
export interface Arrival {
  /** `sourceKey` of the note that was written first */
  readonly key: string;
  readonly note: Note;
  readonly words: OriginWords;
  /** of which `words` have the mark */
  readonly image: NoteImage | null;
  readonly authorName: string;
  /** how people had reacted to it, wherever they saw it, with their names there */
  readonly reactions: readonly (Omit<GivenReaction, "noteId"> & { readonly name: string })[];
  readonly through: readonly string[];
  readonly state: "there" | "gone";
  readonly cluster: Cluster | null;
  /** those with the same lay on top of each other where they come from */
  readonly stack: { readonly key: string; readonly front: number } | null;
}

/** One of the ways by which a note comes. */
interface Way {
  readonly map: SourceMap;
  readonly note: Note;
  readonly words: OriginWords;
  readonly cluster: Cluster | null;
  /** what the note is a copy of, on a map that was merged itself */
  readonly origin: Origin | null;
}

const WORDS = ["text", "evidence", "source", "hidden", "tags", "image"] as const;

/**
 * What comes from these maps, each note once. One that comes both from where it was written and by way of a merged map
 * is as it is where it was written, but for what somebody has changed by hand on the way.
 */
export function arrivalsFrom(sources: readonly SourceMap[]): Arrival[] {
  const ways = new Map<string, Way[]>();
  for (const map of sources) {
    const origins = new Map(map.origins.map((origin) => [origin.copyId, origin]));
    const clusterOf = clusterByNote(map.notes, map.clusters);
    for (const note of map.notes) {
      if (!isId(note.id)) continue;
      const origin = origins.get(note.id) ?? null;
      if (origin?.state === "erased") continue;
      const way = { map, note, words: wordsOf(note), cluster: clusterOf.get(note.id) ?? null, origin };
      const key = origin?.key ?? keyOn(way);
      const known = ways.get(key);
      if (known) known.push(way);
      else ways.set(key, [way]);
    }
  }
  return [...ways].map(([key, found]) => arrivalBy(key, found));
}

function arrivalBy(key: string, ways: readonly Way[]): Arrival {
  // By the first of them: no other order of the same maps may give another note.
  const sorted = ways.toSorted(
    (a, b) => Number(a.origin !== null) - Number(b.origin !== null) || (a.map.mapId < b.map.mapId ? -1 : 1),
  ) as [Way, ...Way[]];
  const [first] = sorted;
  const changedIn = (word: keyof OriginWords): Way =>
    sorted.find(
      ({ words, origin }) => origin && origin.words[word] !== null && words[word] !== origin.words[word],
    ) ?? first;
  const words: Record<string, unknown> = {};
  for (const word of WORDS) words[word] = changedIn(word).words[word];
  const { field } = changedIn("field").words;
  const { facet } = changedIn(field === first.words.field ? "facet" : "field").words;
  const bundled = sorted.find(
    ({ cluster, origin }) => origin && (cluster?.id ?? null) !== origin.bundle.here,
  );
  const { cluster } = bundled ?? first;
  const stacked = sorted.find(({ note }) => note.stack !== null);
  return {
    key,
    note: first.note,
    words: {
      ...first.words,
      ...words,
      field,
      facet: facet !== null && FACETS_OF[field].includes(facet) ? facet : null,
    },
    image: changedIn("image").note.image,
    authorName: first.map.names.get(first.note.author ?? "") ?? "",
    reactions: sorted.flatMap(({ map, note }) =>
      (map.reactions.get(note.id) ?? []).map(({ participantId, reaction }) => {
        return { participantId, reaction, name: map.names.get(participantId) ?? "" };
      }),
    ),
    through: [
      ...new Set(sorted.flatMap((way) => (way.origin ? [...way.origin.through, keyOn(way)] : []))),
    ].sort(),
    // Where it was written it is there, or no map knows better than what it was told.
    state: sorted.some(({ origin }) => origin?.state !== "gone") ? "there" : "gone",
    cluster: cluster?.field === field ? cluster : null,
    stack: stacked
      ? {
          key: `${stacked.map.mapId} ${stackKey(stacked.note)}`,
          front: stacked.note.stack?.front ?? 0,
        }
      : null,
  };
}

function keyOn({ map: { mapId }, note }: Way): string {
  return sourceKey({ mapId, noteId: note.id });
}
