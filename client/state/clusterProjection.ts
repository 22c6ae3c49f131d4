import type * as Y from "yjs";
import { type Cluster, readCluster } from "../../model/cluster.ts";
import { type ClusterShape, clusterShape } from "../../model/clusterShape.ts";
import { contains, type Point } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { clustersOf, compareNotes } from "../../model/mapDocument.ts";
import { createListeners } from "./listeners.ts";
import type { MapChange, MapProjection } from "./mapProjection.ts";

/** One cluster as the map shows it. A record is replaced, never changed. */
export interface ClusterRecord {
  readonly cluster: Cluster;
  /** in reading order; never empty, for an empty cluster is not shown */
  readonly noteIds: readonly string[];
  /** map units */
  readonly shape: ClusterShape;
}

export interface ClusterChange {
  readonly before: ClusterRecord | null;
  readonly after: ClusterRecord | null;
}

/** A one-way reading of the clusters, kept beside the notes' projection. */
export interface ClusterProjection {
  get(id: string): ClusterRecord | undefined;
  /** in painting order: oldest first */
  list(): readonly ClusterRecord[];
  in(place: PlaceKey): readonly ClusterRecord[];
  /** the cluster that a note is shown in */
  of(noteId: string): ClusterRecord | undefined;
  /** the cluster whose title is at a map point */
  titleAt(point: Point): ClusterRecord | undefined;
  onChange(listener: (changes: readonly ClusterChange[]) => void): () => void;
  /** grows with each change; a snapshot for `useSyncExternalStore` */
  version(): number;
  close(): void;
}

export function createClusterProjection(doc: Y.Doc, map: MapProjection): ClusterProjection {
  const members = new Map<string, Set<string>>();
  const records = new Map<string, ClusterRecord>();
  const listeners = createListeners<readonly ClusterChange[]>();
  let version = 0;
  let list: readonly ClusterRecord[] | null = null;

  const readOne = (id: string): ClusterRecord | null => {
    const cluster = readCluster(id, clustersOf(doc).get(id));
    if (!cluster) return null;
    const notes = [...(members.get(id) ?? [])].flatMap((noteId) => map.get(noteId) ?? []);
    const mine = notes.filter(
      ({ note, seenBy }) => note.place.field === cluster.field && seenBy === "everyone",
    );
    const shape = clusterShape(mine.map(({ rect }) => rect));
    const ordered = mine.map(({ note }) => note).sort(compareNotes);
    return shape && { cluster, shape, noteIds: ordered.map((note) => note.id) };
  };
  const apply = (ids: Iterable<string>): void => {
    const changes: ClusterChange[] = [];
    for (const id of new Set(ids)) {
      const before = records.get(id) ?? null;
      const after = readOne(id);
      if (!before && !after) continue;
      if (after) records.set(id, after);
      else records.delete(id);
      changes.push({ before, after });
    }
    if (changes.length === 0) return;
    list = null;
    version += 1;
    listeners.tell(changes);
  };
  const enter = (noteId: string, clusterId: string): void => {
    const known = members.get(clusterId);
    if (known) known.add(noteId);
    else members.set(clusterId, new Set([noteId]));
  };
  const onNotes = ({ notes }: MapChange): void => {
    const touched = new Set<string>();
    for (const { id, before, after } of notes) {
      const [was, is] = [before?.note.cluster ?? null, after?.note.cluster ?? null];
      if (was !== null) touched.add(was);
      if (is !== null) touched.add(is);
      if (was !== null && was !== is) members.get(was)?.delete(id);
      if (is !== null) enter(id, is);
    }
    if (touched.size > 0) apply(touched);
  };
  const onClusters = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    apply(
      events.flatMap((event) =>
        event.path.length === 0 ? [...event.changes.keys.keys()] : [String(event.path[0])],
      ),
    );
  };

  for (const id of map.ids()) {
    const cluster = map.get(id)?.note.cluster ?? null;
    if (cluster !== null) enter(id, cluster);
  }
  apply(clustersOf(doc).keys());
  const stop = map.onChange(onNotes);
  clustersOf(doc).observeDeep(onClusters);

  const all = (): readonly ClusterRecord[] => {
    list ??= [...records.values()].sort(
      ({ cluster: a }, { cluster: b }) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
    );
    return list;
  };
  return {
    get: (id) => records.get(id),
    list: all,
    in: (place) => all().filter(({ cluster }) => cluster.field === place),
    of(noteId) {
      const id = map.get(noteId)?.note.cluster ?? null;
      const record = id === null ? undefined : records.get(id);
      return record?.noteIds.includes(noteId) ? record : undefined;
    },
    titleAt: (point) => all().findLast(({ shape }) => contains(shape.title, point)),
    onChange: listeners.add,
    version: () => version,
    close() {
      stop();
      clustersOf(doc).unobserveDeep(onClusters);
    },
  };
}
