import { clusterPaint } from "../../model/clusterPaint.ts";
import { CLUSTER_PAD, type ClusterShape } from "../../model/clusterShape.ts";
import type { Rect } from "../../model/fieldLayout.ts";
import type { ClusterRecord } from "../state/clusterProjection.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";
import type { Detail } from "./paintNote.ts";

export const CLUSTER_RADIUS = 12;
/** How far the outline's stroke reaches beyond the area; what is repainted when a cluster changes must include it. */
export const OUTLINE_REACH = 2;
const OUTLINE_WIDTH = 1.5;

/** CSS pixels below which a title is hard to read, and how large it may grow to stay above that. */
const SMALLEST_TITLE_PIXELS = 11.5;
const TITLE_SIZE = 14.5;
const LARGEST_TITLE = 20;

/** Paints a cluster's area and title, to lie below its notes. The context's unit is the map unit. */
export function paintCluster(
  context: CanvasRenderingContext2D,
  { cluster, shape }: ClusterRecord,
  look: BoardLook,
  zoom: number,
  detail: Detail,
): void {
  const paint = clusterPaint(look.palette.fields[cluster.field]);
  context.fillStyle = paint.fill;
  if (detail === "plain") {
    for (const { x, y, width, height } of shape.parts) context.fillRect(x, y, width, height);
    return;
  }
  areaPath(context, shape);
  context.strokeStyle = paint.edge;
  // Twice as wide, for the inner half is painted over: so that the parts' common outline is left.
  context.lineWidth = 2 * OUTLINE_WIDTH;
  context.stroke();
  context.fill();
  if (detail === "bars") return;
  paintTitle(context, shape.title, cluster.title || look.marks.untitled, paint.title, {
    isEmpty: cluster.title === "",
    zoom,
  });
}

/** The outline alone, around what a note in the hand would join. */
export function strokeCluster(
  context: CanvasRenderingContext2D,
  shape: ClusterShape,
  colour: string,
  zoom: number,
): void {
  const { x, y, width, height } = shape.bounds;
  context.strokeStyle = colour;
  context.lineWidth = 2.5 / zoom;
  context.beginPath();
  context.roundRect(x, y, width, height, CLUSTER_RADIUS);
  context.stroke();
}

export function titleSize(zoom: number): number {
  return Math.min(LARGEST_TITLE, Math.max(TITLE_SIZE, SMALLEST_TITLE_PIXELS / zoom));
}

function areaPath(context: CanvasRenderingContext2D, { parts }: ClusterShape): void {
  context.beginPath();
  for (const { x, y, width, height } of parts) context.roundRect(x, y, width, height, CLUSTER_RADIUS);
}

function paintTitle(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  title: string,
  colour: string,
  { isEmpty, zoom }: { readonly isEmpty: boolean; readonly zoom: number },
): void {
  const size = titleSize(zoom);
  context.font = font(600, size);
  context.textAlign = "left";
  context.fillStyle = colour;
  if (isEmpty) context.globalAlpha *= 0.75;
  const text = ellipsize(context, title, width - 2 * CLUSTER_PAD);
  context.fillText(text, x + CLUSTER_PAD, baseline(y + height / 2 + CLUSTER_PAD / 2, size));
  if (isEmpty) context.globalAlpha /= 0.75;
}
