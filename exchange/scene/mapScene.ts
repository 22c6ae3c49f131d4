import { type Cluster, isIn } from "../../model/cluster.ts";
import { type ClusterShape, clusterShape } from "../../model/clusterShape.ts";
import { type Contradiction, strongestOf } from "../../model/contradiction.ts";
import { type LinkLine, lineBetween } from "../../model/contradictionLine.ts";
import {
  layoutMap,
  type MapLayout,
  NOTE_WIDTH,
  perPlace,
  type Rect,
  toMapPoint,
} from "../../model/fieldLayout.ts";
import { FIELDS, PLACES, type PlaceKey } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { stacksOf } from "../../model/noteStack.ts";
import { type FittedText, fitNote, noteRect, type Typesetter } from "../../model/noteText.ts";
import type { Counts } from "../../model/reactionCounts.ts";
import { notesByField } from "../notesByField.ts";
import type { ReadableMap } from "../readableMap.ts";
import { inPaintingOrder } from "./paintingOrder.ts";

/** How much of a map a file shows. */
export type Extent =
  | { readonly kind: "map" }
  | { readonly kind: "field"; readonly field: PlaceKey }
  | { readonly kind: "notes"; readonly ids: ReadonlySet<string> };

export interface SceneField {
  readonly field: PlaceKey;
  readonly rect: Rect;
}

export interface SceneNote {
  readonly note: Note;
  readonly rect: Rect;
  readonly fitted: FittedText;
  /** how many notes lie here, this one in front; 1 for one that lies alone */
  readonly stacked: number;
  /** how people reacted to it and to what lies behind it */
  readonly reactions: Counts | null;
}

export interface SceneCluster {
  readonly cluster: Cluster;
  readonly shape: ClusterShape;
}

export interface SceneLink {
  readonly link: Contradiction;
  readonly isStrong: boolean;
  readonly line: LinkLine;
  /** notes at its ends, as they lie in the scene */
  readonly from: SceneNote;
  readonly to: SceneNote;
}

/** Everything that a picture of the map shows, where it lies on every screen; map units. Pure data for painters. */
export interface MapScene {
  readonly fields: readonly SceneField[];
  readonly portrait: MapLayout["portrait"] | null;
  /** lowest first */
  readonly clusters: readonly SceneCluster[];
  /** by field and in reading order, but for those that cover others, which come after them: see `paintingOrder.ts` */
  readonly notes: readonly SceneNote[];
  readonly links: readonly SceneLink[];
  /** around all of it */
  readonly bounds: Rect;
}

/** Lays out what is to be seen of a map: hidden notes never are, and of a stack only its front. */
export function mapScene(map: ReadableMap, extent: Extent, typesetter: Typesetter): MapScene {
  const visible = map.notes.filter(({ hidden }) => !hidden);
  const stacks = stacksOf(visible);
  const frontOf = new Map(stacks.flatMap(({ front, notes }) => notes.map(({ id }) => [id, front.id])));
  const stacked = new Map(stacks.map(({ front, notes }) => [front.id, notes.length]));
  const inFront = notesByField(visible).filter(({ id }) => (frontOf.get(id) ?? id) === id);
  const fitted = new Map(inFront.map((note) => [note.id, fitNote(note, typesetter)]));

  const lowest = perPlace(() => 0);
  for (const { id, place } of inFront) {
    lowest[place.field] = Math.max(lowest[place.field], place.y + (fitted.get(id)?.noteHeight ?? 0));
  }
  const layout = layoutMap(lowest);
  const shows = showsOf(extent, frontOf);
  const shown = inFront.filter(shows).flatMap((note): SceneNote[] => {
    const text = fitted.get(note.id);
    if (!text) return [];
    const rect = noteRect(toMapPoint(layout, note.place), text);
    const reactions = map.reactions?.stacks.get(note.id) ?? map.reactions?.notes.get(note.id) ?? null;
    return [{ note, rect, fitted: text, stacked: stacked.get(note.id) ?? 1, reactions }];
  });
  const notes = inPaintingOrder(shown);
  const fields = shownFields(extent, notes).map((field) => ({ field, rect: layout.fields[field] }));
  const clusters = map.clusters.flatMap((cluster): SceneCluster[] => {
    const shape = clusterShape(notes.filter(({ note }) => isIn(note, cluster)).map(({ rect }) => rect));
    return shape ? [{ cluster, shape }] : [];
  });
  const links = linksBetween(notes, map.contradictions, frontOf);
  const portrait = extent.kind === "map" ? layout.portrait : null;
  const parts = [
    ...fields.map(({ rect }) => rect),
    ...notes.map(({ rect }) => rect),
    ...clusters.map(({ shape }) => shape.bounds),
    ...links.map(({ line }) => line.bounds),
  ];
  return { fields, portrait, clusters, notes, links, bounds: around(parts) };
}

function showsOf(extent: Extent, frontOf: ReadonlyMap<string, string>): (note: Note) => boolean {
  switch (extent.kind) {
    case "map":
      return () => true;
    case "field":
      return ({ place }) => place.field === extent.field;
    case "notes": {
      // Who chose a note that lies behind another chose what is seen of it.
      const fronts = new Set([...extent.ids].map((id) => frontOf.get(id) ?? id));
      return ({ id }) => fronts.has(id);
    }
  }
}

/** The parking lot is no field: it is shown only with something in it. */
function shownFields(extent: Extent, notes: readonly SceneNote[]): readonly PlaceKey[] {
  switch (extent.kind) {
    case "map":
      return notes.some(({ note }) => note.place.field === "parking") ? PLACES : FIELDS;
    case "field":
      return [extent.field];
    case "notes":
      return [];
  }
}

/** What is said of a note that lies behind another is drawn at the one in front, as on the screen. */
function linksBetween(
  notes: readonly SceneNote[],
  contradictions: readonly Contradiction[],
  frontOf: ReadonlyMap<string, string>,
): SceneLink[] {
  const byId = new Map(notes.map((one) => [one.note.id, one]));
  const strongest = strongestOf(contradictions);
  return contradictions.flatMap((link): SceneLink[] => {
    const from = byId.get(frontOf.get(link.from) ?? link.from);
    const to = byId.get(frontOf.get(link.to) ?? link.to);
    if (!from || !to || from === to) return [];
    const line = lineBetween(from.rect, to.rect, link.title);
    return [{ link, isStrong: strongest.has(link.id), line, from, to }];
  });
}

/** Of nothing at all: one empty note's room, for a file needs a size. */
export function around(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: NOTE_WIDTH, height: NOTE_WIDTH };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
