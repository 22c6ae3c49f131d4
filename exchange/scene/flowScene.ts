import { isIn } from "../../model/cluster.ts";
import { CLUSTER_HEAD, CLUSTER_PAD, clusterShape, FIRST_CLUSTER_TOP } from "../../model/clusterShape.ts";
import { lineBetween } from "../../model/contradictionLine.ts";
import {
  FIELD_GAP,
  FIELD_HEADER,
  FIELD_PADDING,
  NOTE_GAP,
  NOTE_WIDTH,
  type Point,
  type Rect,
} from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { BANDS } from "../pdf/flowBand.ts";
import { around, type MapScene, type SceneField, type SceneNote } from "./mapScene.ts";

/** Height by width from which on a map is laid out anew; an ordinary one has about 0.7. */
const TALLEST = 1.6;
/** Height by width that is aimed at: that of landscape paper. */
const WANTED = Math.SQRT1_2;
/** More columns than the notes of a full map take. */
const MOST_COLUMNS = 120;
const STEP = NOTE_WIDTH + NOTE_GAP;
/** Between clusters side by side, whose areas stand off their notes. */
const CLUSTER_GAP = NOTE_GAP + 2 * CLUSTER_PAD;

/** Where the notes of one field come, from its corner, and how tall that makes it. */
interface FieldFlow {
  readonly places: ReadonlyMap<string, Point>;
  readonly height: number;
}

/**
 * The map as it lies on the screen, or, where that has become so long that nobody could read a picture of it, with its
 * notes flowing through wider fields: clusters first, the rest in reading order. A choice of notes stays as it lies.
 */
export function sensiblyShaped(scene: MapScene): MapScene {
  const { width, height } = scene.bounds;
  return scene.fields.length === 0 || height <= TALLEST * width ? scene : flowScene(scene);
}

function flowScene(scene: MapScene): MapScene {
  const least = Math.max(1, ...scene.notes.map(({ rect }) => spanOf(rect)));
  const flows = new Map(scene.fields.map(({ field }) => [field, rememberFlows(field, scene)]));
  const bands = BANDS.map((band) => band.filter((field) => flows.has(field))).filter(
    (band) => band.length > 0,
  );
  let last = layBands(bands, least, least, flows);
  let best = last;
  for (let columns = least + 1; columns <= MOST_COLUMNS && last.height > WANTED * last.width; columns += 1) {
    last = layBands(bands, columns, least, flows);
    // More columns are no gain where a single note is what makes it tall.
    if (frameOf(last) < frameOf(best)) best = last;
  }
  return rebuilt(scene, best.fields, flows);
}

/** How wide the paper would have to be. */
function frameOf({ width, height }: Pick<Rect, "width" | "height">): number {
  return Math.max(width, height / WANTED);
}

type FlowAt = (columns: number) => FieldFlow;

function rememberFlows(field: PlaceKey, scene: MapScene): FlowAt {
  const known = new Map<number, FieldFlow>();
  return (columns) => {
    const flow = known.get(columns) ?? flowField(field, scene, columns);
    known.set(columns, flow);
    return flow;
  };
}

interface FlowedField extends SceneField {
  readonly columns: number;
}

/** Bands below each other, all as wide as one field of so many columns; none has less than `least`. */
function layBands(
  bands: readonly (readonly PlaceKey[])[],
  columns: number,
  least: number,
  flows: ReadonlyMap<PlaceKey, FlowAt>,
): { readonly fields: readonly FlowedField[]; readonly width: number; readonly height: number } {
  const widest = Math.max(columns, ...bands.map((band) => columnsForEach(band.length, least)));
  const width = widthOf(widest);
  let y = 0;
  const fields = bands.flatMap((band) => {
    const shares = shareColumns(band, width, least, flows);
    const spare = width - band.length * FIELD_GAP + FIELD_GAP;
    const extra = (spare - shares.reduce((sum, share) => sum + widthOf(share.columns), 0)) / band.length;
    const height = Math.max(...shares.map((share) => share.flow(share.columns).height));
    let x = 0;
    const laid = shares.map((share): FlowedField => {
      const rect = { x, y, width: widthOf(share.columns) + extra, height };
      x += rect.width + FIELD_GAP;
      return { field: share.field, columns: share.columns, rect };
    });
    y += height + FIELD_GAP;
    return laid;
  });
  return { fields, width, height: y - FIELD_GAP };
}

/** Of the columns that a band has room for, the field that is tallest gets the next. */
function shareColumns(
  band: readonly PlaceKey[],
  width: number,
  least: number,
  flows: ReadonlyMap<PlaceKey, FlowAt>,
) {
  const shares = band.flatMap((field) => {
    const flow = flows.get(field);
    return flow ? [{ field, flow, columns: least }] : [];
  });
  const used = (): number =>
    shares.reduce((sum, { columns }) => sum + widthOf(columns), (shares.length - 1) * FIELD_GAP);
  while (used() + STEP <= width) {
    const [neediest] = [...shares].sort(
      (a, b) => b.flow(b.columns).height - a.flow(a.columns).height || a.columns - b.columns,
    );
    if (!neediest) break;
    neediest.columns += 1;
  }
  return shares;
}

function flowField(field: PlaceKey, { clusters, notes }: MapScene, columns: number): FieldFlow {
  const mine = notes.filter(({ note }) => note.place.field === field);
  const places = new Map<string, Point>();
  const right = widthOf(columns) - FIELD_PADDING;
  const bundled = new Set<string>();
  let [x, top, bottom] = [FIELD_PADDING, FIRST_CLUSTER_TOP, 0];
  for (const { cluster } of clusters) {
    const members = mine.filter(({ note }) => isIn(note, cluster));
    if (members.length === 0) continue;
    const spans = members.map(({ rect }) => spanOf(rect));
    const count = Math.min(columns, Math.max(...spans, Math.ceil(Math.sqrt(members.length))));
    if (x > FIELD_PADDING && x + count * STEP - NOTE_GAP > right) {
      [x, top] = [FIELD_PADDING, bottom + CLUSTER_GAP + CLUSTER_HEAD - CLUSTER_PAD];
    }
    bottom = Math.max(bottom, pour(members, { x, top, columns: count }, places));
    x += count * STEP - NOTE_GAP + CLUSTER_GAP;
    for (const { note } of members) bundled.add(note.id);
  }
  const loose = mine.filter(({ note }) => !bundled.has(note.id));
  const below = bottom === 0 ? FIELD_HEADER : bottom + CLUSTER_PAD + NOTE_GAP;
  const end = pour(loose, { x: FIELD_PADDING, top: below, columns }, places);
  return { places, height: Math.ceil(Math.max(end, bottom, FIELD_HEADER) + FIELD_PADDING) };
}

/** Each note under the columns that are shortest, the left ones where several are; gives the lower edge. */
function pour(
  notes: readonly SceneNote[],
  { x, top, columns }: { readonly x: number; readonly top: number; readonly columns: number },
  places: Map<string, Point>,
): number {
  const tops = Array.from({ length: columns }, () => top);
  for (const { note, rect } of notes) {
    const span = Math.min(columns, spanOf(rect));
    const starts =
      span === 1 ? tops : tops.slice(span - 1).map((_top, at) => Math.max(...tops.slice(at, at + span)));
    const y = Math.min(...starts);
    const column = starts.indexOf(y);
    places.set(note.id, { x: x + column * STEP, y });
    tops.fill(y + rect.height + NOTE_GAP, column, column + span);
  }
  return notes.length === 0 ? 0 : Math.max(...tops) - NOTE_GAP;
}

/** The scene with everything at its new place. The portrait is left out: the heading names the customer, too. */
function rebuilt(
  scene: MapScene,
  fields: readonly FlowedField[],
  flows: ReadonlyMap<PlaceKey, FlowAt>,
): MapScene {
  const corners = new Map(fields.map(({ field, rect }) => [field, rect]));
  const placesOf = new Map(fields.map(({ field, columns }) => [field, flows.get(field)?.(columns).places]));
  const notes = scene.notes.map((one): SceneNote => {
    const { field } = one.note.place;
    const [corner, at] = [corners.get(field), placesOf.get(field)?.get(one.note.id)];
    if (!corner || !at) return one;
    const { note, fitted, stacked, reactions } = one;
    const { width, height } = one.rect;
    return {
      note,
      fitted,
      stacked,
      reactions,
      rect: { x: corner.x + at.x, y: corner.y + at.y, width, height },
    };
  });
  const byId = new Map(notes.map((one) => [one.note.id, one]));
  const clusters = scene.clusters.flatMap(({ cluster }) => {
    const shape = clusterShape(notes.filter(({ note }) => isIn(note, cluster)).map(({ rect }) => rect));
    return shape ? [{ cluster, shape }] : [];
  });
  const links = scene.links.flatMap(({ link, isStrong, ...ends }) => {
    const [from, to] = [byId.get(ends.from.note.id), byId.get(ends.to.note.id)];
    return from && to
      ? [{ link, isStrong, from, to, line: lineBetween(from.rect, to.rect, link.title) }]
      : [];
  });
  const bounds = around([...fields.map(({ rect }) => rect), ...links.map(({ line }) => line.bounds)]);
  return { fields, portrait: null, clusters, notes, links, bounds };
}

function widthOf(columns: number): number {
  return 2 * FIELD_PADDING + columns * STEP - NOTE_GAP;
}

/** How many columns a note covers: a large one two. */
function spanOf({ width }: Rect): number {
  return Math.max(1, Math.ceil((width + NOTE_GAP) / STEP));
}

/** Columns of a single field in whose width so many fields of `least` columns each have room. */
function columnsForEach(fields: number, least: number): number {
  return Math.ceil(
    (fields * widthOf(least) + (fields - 1) * FIELD_GAP - 2 * FIELD_PADDING + NOTE_GAP) / STEP,
  );
}
