import type * as Y from "yjs";
import { bareWords } from "./bareWords.ts";
import { type Cluster, newCluster, readClusters } from "./cluster.ts";
import { readOrigins } from "./merged.ts";
import { bundleKey, type MergePlan } from "./mergeMaps.ts";

/** Which cluster of a merged map stands for one of an original. */
export interface ArrivingClusters {
  /** Its id; null where notes of it are to lie alone. Lays a new one down where there is none: call inside a transaction. */
  idFor(cluster: Cluster): string | null;
}

/**
 * A cluster goes on where notes of it have gone before, whatever it is called here by now; what somebody has taken apart
 * here stays so. A new one joins that with the same title. Without a title it comes only where it comes with two notes.
 */
export function openArrivingClusters(doc: Y.Doc, { added, changed }: MergePlan): ArrivingClusters {
  const here = readClusters(doc);
  const byId = new Map(here.map((cluster) => [cluster.id, cluster]));
  const gone = new Map<string, Set<string>>();
  for (const { bundle } of readOrigins(doc)) {
    if (bundle.from === null || bundle.here === null) continue;
    gone.set(bundle.from, (gone.get(bundle.from) ?? new Set()).add(bundle.here));
  }
  const coming = new Map<string, number>();
  for (const cluster of [
    ...added.map(({ arrival }) => arrival.cluster),
    ...changed.map((one) => one.cluster),
  ]) {
    if (cluster) coming.set(cluster.id, (coming.get(cluster.id) ?? 0) + 1);
  }
  const made = new Map<string, string | null>();
  const find = (cluster: Cluster): string | null => {
    const before = [...(gone.get(cluster.id) ?? [])].toSorted();
    const living = before.flatMap((id) => byId.get(id) ?? []);
    if (before.length > 0 && living.length === 0) return null;
    const known = living.find(({ field }) => field === cluster.field);
    if (known) return known.id;
    const words = bareWords(cluster.title);
    const same = here.find(({ field, title }) => field === cluster.field && bareWords(title) === words);
    if (words !== "" && same) return same.id;
    return words !== "" || (coming.get(cluster.id) ?? 0) > 1 ? newCluster(doc, cluster) : null;
  };
  return {
    idFor(cluster) {
      // Of one title two originals make one, also where both come for the first time.
      const key = gone.has(cluster.id) ? cluster.id : bundleKey(cluster);
      const known = made.get(key);
      if (known !== undefined) return known;
      const id = find(cluster);
      made.set(key, id);
      return id;
    },
  };
}
