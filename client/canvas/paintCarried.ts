import type { Point } from "../../model/fieldLayout.ts";
import type { Editor } from "../state/editor.ts";
import { areaWithout } from "../tools/clusterMembership.ts";
import type { BoardLook } from "./boardLook.ts";
import { isCarried } from "./paintBoard.ts";
import { paintCluster, strokeCluster } from "./paintCluster.ts";
import { detailFor } from "./paintNote.ts";

interface CarriedScene {
  readonly editor: Editor;
  readonly look: BoardLook;
  readonly zoom: number;
}

/** The areas of clusters that are in a hand with all their notes, where the hand is. */
export function paintCarriedClusters(
  context: CanvasRenderingContext2D,
  { editor, look, zoom }: CarriedScene,
  ids: readonly string[],
  offset: Point,
): void {
  const inHand = new Set(ids);
  const carried = editor.clusters.list().filter((record) => isCarried(record, inHand));
  if (carried.length === 0) return;
  context.save();
  context.translate(offset.x, offset.y);
  for (const record of carried) paintCluster(context, record, look, zoom, detailFor(zoom, false));
  context.restore();
}

/** The cluster that the notes in the hand would join. */
export function paintJoined(
  context: CanvasRenderingContext2D,
  { editor, look, zoom }: CarriedScene,
  clusterId: string,
  inHand: ReadonlySet<string>,
): void {
  const area = areaWithout(editor, clusterId, inHand);
  if (area) strokeCluster(context, area, look.palette.selection, zoom);
}
