import type * as Y from "yjs";
import { joinCluster, leaveCluster } from "../../model/clusterCommands.ts";
import { clusterShape, touchesCluster } from "../../model/clusterShape.ts";
import { overlaps, type Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";

/** Where notes will lie when they are let go. */
export type Landing = ReadonlyMap<string, { readonly field: PlaceKey; readonly rect: Rect }>;

/** Which notes join which cluster by where they land, and which leave theirs. */
export interface Membership {
  readonly joins: ReadonlyMap<string, readonly string[]>;
  readonly leaves: readonly string[];
}

/**
 * A note that lands touching a cluster's notes, or touching one that does, belongs to it; one that lands apart from the
 * rest of its cluster leaves it. Notes that are moved together with all of their cluster stay in it.
 */
export function membershipAfter({ map, clusters }: Editor, landing: Landing): Membership {
  const joined = new Map<string, string>();
  const open = new Set<string>();
  for (const id of landing.keys()) {
    const record = map.get(id);
    const own = clusters.of(id);
    const moves = own?.noteIds.every((member) => landing.has(member)) ?? false;
    if (record?.seenBy === "everyone" && !moves) open.add(id);
  }
  let hasGrown = open.size > 0;
  while (hasGrown) {
    hasGrown = false;
    for (const id of open) {
      const here = landing.get(id);
      const near = here && nearestCluster(clusters.of(id)?.cluster.id, here.field, here.rect);
      if (near === undefined) continue;
      joined.set(id, near);
      open.delete(id);
      hasGrown = true;
    }
  }

  function nearestCluster(own: string | undefined, field: PlaceKey, rect: Rect): string | undefined {
    const touched = clusters.in(field).filter(({ cluster, noteIds }) => {
      const staying = noteIds.flatMap((id) => (landing.has(id) ? [] : (map.get(id)?.rect ?? [])));
      const coming = [...joined].flatMap(([id, to]) =>
        to === cluster.id ? (landing.get(id)?.rect ?? []) : [],
      );
      return touchesCluster(rect, [...staying, ...coming]);
    });
    const isOn = (noteIds: readonly string[]): boolean =>
      noteIds.some((id) => {
        const other = landing.has(id) ? undefined : map.get(id)?.rect;
        return other !== undefined && overlaps(rect, other);
      });
    const best =
      touched.find(({ noteIds }) => isOn(noteIds)) ??
      touched.find(({ cluster }) => cluster.id === own) ??
      touched[0];
    return best?.cluster.id;
  }

  const joins = new Map<string, string[]>();
  for (const [id, to] of joined) {
    if (clusters.of(id)?.cluster.id !== to) joins.set(to, [...(joins.get(to) ?? []), id]);
  }
  return { joins, leaves: [...open].filter((id) => clusters.of(id)) };
}

/** Call in the same transaction, after the notes were moved. */
export function settleMembership(doc: Y.Doc, { joins, leaves }: Membership, origin: unknown): void {
  if (leaves.length > 0) leaveCluster(doc, leaves, origin);
  for (const [id, noteIds] of joins) joinCluster(doc, noteIds, id, origin);
}

/** What a cluster's area would be without the notes in the hand; for showing that they would join it. */
export function areaWithout({ map, clusters }: Editor, id: string, inHand: ReadonlySet<string>) {
  const rects = (clusters.get(id)?.noteIds ?? []).flatMap((noteId) =>
    inHand.has(noteId) ? [] : (map.get(noteId)?.rect ?? []),
  );
  return clusterShape(rects);
}
