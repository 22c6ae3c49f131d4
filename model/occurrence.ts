import type * as Y from "yjs";
import { isCounted, readMergedFrom, readOrigins } from "./merged.ts";
import type { Note } from "./note.ts";
import { stacksOf } from "./noteStack.ts";

/** Of a merged map, where its notes are from: for what leaves the product. Plain data, so that it goes to another thread. */
export interface Occurrences {
  /** titles of the maps that are counted */
  readonly maps: readonly string[];
  /** by the id of the note */
  readonly notes: ReadonlyMap<string, Occurrence>;
}

export interface Occurrence {
  /** in how many maps it, or what lies in one stack with it, was written; 0 for what was written on the merged map */
  readonly maps: number;
  /** the title of the map that it is from; null for what was written on a merged map */
  readonly from: string | null;
  /** `front`: of a stack that it speaks for */
  readonly lies: "alone" | "front" | "behind";
}

/** Null for a map that was not merged. `notes`: those that are told of. */
export function readOccurrences(doc: Y.Doc, notes: readonly Note[]): Occurrences | null {
  const maps = new Map(
    readMergedFrom(doc).flatMap((map) => (isCounted(map) ? [[map.mapId, map.title]] : [])),
  );
  if (maps.size === 0) return null;
  const homes = new Map(readOrigins(doc).map(({ copyId, mapId }) => [copyId, mapId]));
  const homesOf = (some: readonly Note[]): number =>
    new Set(some.flatMap(({ id }) => homes.get(id) ?? []).filter((mapId) => maps.has(mapId))).size;
  const found = new Map<string, Occurrence>();
  const put = (note: Note, count: number, lies: Occurrence["lies"]): void =>
    void found.set(note.id, { maps: count, from: maps.get(homes.get(note.id) ?? "") ?? null, lies });
  for (const note of notes) put(note, homesOf([note]), "alone");
  for (const stack of stacksOf(notes)) {
    const count = homesOf(stack.notes);
    for (const note of stack.notes) put(note, count, note === stack.front ? "front" : "behind");
  }
  return { maps: [...maps.values()], notes: found };
}
