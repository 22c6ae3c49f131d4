import { CLUSTER_HEAD, FIRST_CLUSTER_TOP } from "../../model/clusterShape.ts";
import { FIELD_WIDTH, type Point } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import { blockAt, sidesOf } from "../../model/tidyField.ts";
import type { ClusterRecord } from "../state/clusterProjection.ts";
import type { Editor } from "../state/editor.ts";
import { canMoveCluster } from "./changing.ts";

/** Between a cluster's outline and its field's edge, map units. */
const EDGE = 4;

/** Where a cluster's notes go when it is moved by `offset` into a field: all together, inside its edges. */
export function clusterPlaces(
  { map }: Editor,
  { noteIds, shape }: ClusterRecord,
  offset: Point,
  field: PlaceKey,
): ReadonlyMap<string, Place> {
  const notes = noteIds.flatMap((id) => {
    const rect = map.get(id)?.rect;
    return rect ? [{ id, rect }] : [];
  });
  const origin = map.layout().fields[field];
  const left = shape.bounds.x + offset.x - origin.x;
  const top = shape.bounds.y + offset.y - origin.y;
  const most = FIELD_WIDTH[field] - EDGE - shape.bounds.width;
  if (most < EDGE) {
    // Too wide as it lies: it is put in rows that fit.
    const [columns = []] = sidesOf(field);
    return blockAt(field, notes, columns, Math.max(FIRST_CLUSTER_TOP, top + CLUSTER_HEAD)).places;
  }
  const dx = Math.min(most, Math.max(EDGE, left)) - left;
  const dy = Math.max(FIRST_CLUSTER_TOP - CLUSTER_HEAD, top) - top;
  return new Map(
    notes.map(({ id, rect }) => [
      id,
      { field, x: rect.x + offset.x + dx - origin.x, y: rect.y + offset.y + dy - origin.y },
    ]),
  );
}

/** Clusters that are moved as a whole to another field: they go with their notes. */
export function wholeClusters(
  editor: Editor,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  return new Map(
    editor.clusters.list().flatMap((record) => {
      const moved = new Map(
        record.noteIds.flatMap((id) => {
          const place = places.get(id);
          return place ? [[id, place] as const] : [];
        }),
      );
      const fields = new Set([...moved.values()].map(({ field }) => field));
      const isWhole = moved.size === record.noteIds.length && fields.size === 1;
      const isElsewhere = !fields.has(record.cluster.field);
      return isWhole && isElsewhere && canMoveCluster(editor, record)
        ? [[record.cluster.id, moved] as const]
        : [];
    }),
  );
}
