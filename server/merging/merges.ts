import { setImmediate as nextTurn } from "node:timers/promises";
import { isTakenSince } from "../../exchange/import/placeNotes.ts";
import type { MergeableMaps } from "../../model/api/merging.ts";
import { readClusters } from "../../model/cluster.ts";
import type { Language } from "../../model/fields.ts";
import { peopleOf, readAbout, readNotes } from "../../model/mapDocument.ts";
import type { SourceMap } from "../../model/mergeArrivals.ts";
import { applyMerge } from "../../model/mergeCommands.ts";
import { isCounted, readMergedFrom, readOrigins } from "../../model/merged.ts";
import {
  chosenMaps,
  countsOf,
  EMPTY_TARGET,
  isEmptyPlan,
  type MergeCounts,
  type MergePlan,
  mergePlan,
  readMergeTarget,
} from "../../model/mergeMaps.ts";
import { homelessOf } from "../../model/mergePlaces.ts";
import type { Note } from "../../model/note.ts";
import { isBlank } from "../../model/noteImage.ts";
import { readReactions } from "../../model/reaction.ts";
import type { WorkshopQueue } from "../erasure/workshopQueue.ts";
import type { Arranged } from "../files/fileJobs.ts";
import type { FileWorkers } from "../files/fileWorkers.ts";
import type { Limits } from "../limits.ts";
import type { MapRecord, Store } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import type { Versions } from "../versions/versions.ts";
import { addMapTo } from "../workshops.ts";

/** The notes find their places on another thread; who writes there meanwhile must be somebody very quick. */
const PLACING_TRIES = 3;

/** Why maps cannot be merged. */
export class MergeRefused extends Error {
  override readonly name = "MergeRefused";
  readonly reason: "noSuchMap" | "mergedItself" | "notMerged" | "mapFull" | "tooManyMaps";

  constructor(reason: MergeRefused["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

export interface MergeResult extends MergeCounts {
  readonly map: MapRecord;
}

/** Makes one map of several, and keeps it up with them. Rejects with `MergeRefused`, or as store and workers do. */
export interface Merges {
  /** What each map of a workshop would bring, from how many it was merged itself, and which are inside of it. */
  look(workshopId: string): Promise<MergeableMaps["maps"]>;
  make(
    workshop: { readonly id: string; readonly language: Language },
    wanted: { readonly title: string; readonly maps: readonly string[] },
  ): Promise<MergeResult>;
  again(map: MapRecord, language: Language, more: readonly string[]): Promise<MergeResult>;
}

/**
 * Merges of a workshop wait for each other and for erasures: of two people who press at once the second finds what the first
 * has brought, and nothing that was erased meanwhile comes along.
 */
export function createMerges({
  store,
  rooms,
  files,
  queue,
  versions,
  limits,
}: {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly files: Pick<FileWorkers, "arrange">;
  readonly queue: WorkshopQueue;
  readonly versions: Pick<Versions, "keepBeforeChange">;
  readonly limits: Pick<Limits, "notesPerMap" | "mapsPerWorkshop">;
}): Merges {
  const docOf = async (workshopId: string, mapId: string) =>
    (await rooms.open({ kind: "map", mapId }, workshopId)).document.doc;

  /** `into`: the map that they are merged into, when there is one; it cannot be inside of itself. */
  const readSources = async (
    workshopId: string,
    mapIds: readonly string[],
    into: string | null,
  ): Promise<SourceMap[]> => {
    const here = new Set((await store.mapsOf(workshopId)).map(({ id }) => id));
    const sources: SourceMap[] = [];
    for (const mapId of new Set(mapIds)) {
      if (!here.has(mapId)) throw new MergeRefused("noSuchMap");
      const doc = await docOf(workshopId, mapId);
      const mergedFrom = readMergedFrom(doc);
      if (mergedFrom.some((map) => map.mapId === into)) throw new MergeRefused("mergedItself");
      const people = [...peopleOf(doc)].filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      );
      sources.push({
        mapId,
        title: readAbout(doc).title,
        notes: readNotes(doc),
        clusters: readClusters(doc),
        names: new Map(people),
        reactions: readReactions(doc),
        origins: readOrigins(doc),
        mergedFrom,
      });
      await nextTurn();
    }
    return sources;
  };

  const arrange = async (
    plan: MergePlan,
    existing: readonly Note[],
    language: Language,
  ): Promise<Arranged> => {
    const notes = homelessOf(plan);
    if (notes.length === 0) return new Map();
    return await files.arrange({ notes, existing, language }, new AbortController().signal);
  };

  const make: Merges["make"] = async ({ id: workshopId, language }, { title, maps }) => {
    if ((await store.mapsOf(workshopId)).length >= limits.mapsPerWorkshop)
      throw new MergeRefused("tooManyMaps");
    const sources = await readSources(workshopId, maps, null);
    if (sources.length < 2) throw new MergeRefused("noSuchMap");
    const plan = mergePlan(sources, EMPTY_TARGET);
    if (plan.added.length > limits.notesPerMap) throw new MergeRefused("mapFull");
    const places = await arrange(plan, [], language);
    const map = await addMapTo(store, workshopId, language, { title }, (doc) =>
      applyMerge(doc, plan, places, Date.now()),
    );
    return { map, ...countsOf(plan) };
  };

  const again = async (map: MapRecord, language: Language, more: readonly string[]): Promise<MergeResult> => {
    const { id, workshopId } = map;
    for (let tries = 1; ; tries += 1) {
      const known = chosenMaps(readMergedFrom(await docOf(workshopId, id)));
      const sources = await readSources(workshopId, [...known, ...more], id);
      const before = await docOf(workshopId, id);
      const target = readMergeTarget(before);
      const plan = mergePlan(sources, target);
      if (target.notes.length + plan.added.length > limits.notesPerMap) throw new MergeRefused("mapFull");
      const places = await arrange(plan, target.notes, language);
      const room = await rooms.open({ kind: "map", mapId: id }, workshopId);
      // Nothing may wait from here to the edit. Others have gone on meanwhile: the plan is made anew for what stands here now.
      const now = readMergeTarget(room.document.doc);
      const placed = [...places.values()].map((place) => ({ text: "", place }));
      if (tries < PLACING_TRIES && isTakenSince(target.notes, now.notes, placed)) continue;
      const final = withIdsOf(mergePlan(sources, now), plan);
      await room.edit((doc) => applyMerge(doc, final, places, Date.now()));
      return { map, ...countsOf(final) };
    }
  };

  return {
    async look(workshopId) {
      const found: MergeableMaps["maps"] = [];
      for (const { id } of await store.mapsOf(workshopId)) {
        const doc = await docOf(workshopId, id);
        const notes = readNotes(doc).filter((note) => !note.hidden && !isBlank(note)).length;
        const inside = readMergedFrom(doc);
        found.push({
          id,
          notes,
          mergedFrom: inside.filter(isCounted).length,
          inside: inside.map(({ mapId }) => mapId),
        });
        await nextTurn();
      }
      return found;
    },
    make: (workshop, wanted) => queue.run(workshop.id, () => make(workshop, wanted)),
    async again(map, language, more) {
      const { id, workshopId } = map;
      const known = chosenMaps(readMergedFrom(await docOf(workshopId, id)));
      if (known.length === 0) throw new MergeRefused("notMerged");
      if (more.includes(id)) throw new MergeRefused("mergedItself");
      const sources = await readSources(workshopId, [...known, ...more], id);
      const target = readMergeTarget(await docOf(workshopId, id));
      // Keeping waits in the same queue, and nothing is kept where nothing changes.
      if (!isEmptyPlan(mergePlan(sources, target))) await versions.keepBeforeChange(map);
      return await queue.run(workshopId, () => again(map, language, more));
    },
  };
}

/** The plan with the ids under which its notes were given places. */
function withIdsOf(plan: MergePlan, { added }: MergePlan): MergePlan {
  const ids = new Map(added.map(({ arrival, copyId }) => [arrival.key, copyId]));
  return {
    ...plan,
    added: plan.added.map((copy) => ({ ...copy, copyId: ids.get(copy.arrival.key) ?? copy.copyId })),
  };
}
