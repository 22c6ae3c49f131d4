import { edgeTowards, lineBetween, middleOf } from "../../model/contradictionLine.ts";
import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { Editor } from "../state/editor.ts";
import { areaWithout } from "../tools/clusterMembership.ts";
import { HANDLE_RADIUS, linkHandle } from "../tools/linkHandle.ts";
import type { Preview } from "../tools/preview.ts";
import type { BoardLook } from "./boardLook.ts";
import { isCarried } from "./paintBoard.ts";
import { paintCluster, strokeCluster } from "./paintCluster.ts";
import { paintLine, paintLink } from "./paintLink.ts";
import { detailFor, NOTE_RADIUS } from "./paintNote.ts";

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

/** The lines that end at notes in a hand. */
export function paintHeldLinks(
  context: CanvasRenderingContext2D,
  { editor, look, zoom }: CarriedScene,
  ids: readonly string[],
  offset: Point,
): void {
  const inHand = new Set(ids);
  const rectOf = (id: string): Rect | null => {
    const rect = editor.map.get(id)?.rect;
    if (!rect) return null;
    return inHand.has(id) ? { ...rect, x: rect.x + offset.x, y: rect.y + offset.y } : rect;
  };
  for (const id of new Set(ids.flatMap((each) => editor.links.at(each).map(({ link }) => link.id)))) {
    const record = editor.links.get(id);
    const [from, to] = [rectOf(record?.link.from ?? ""), rectOf(record?.link.to ?? "")];
    if (!record || !from || !to) continue;
    paintLink(context, record, lineBetween(from, to, record.link.title), look, detailFor(zoom, false));
  }
}

/** The line that is being drawn, and the note that it would reach. */
export function paintDrawnLink(
  context: CanvasRenderingContext2D,
  { editor, look, zoom }: CarriedScene,
  { from, to, target }: Extract<Preview, { kind: "link" }>,
): void {
  const rect = editor.map.get(from)?.rect;
  if (!rect) return;
  const aim = target === null ? undefined : editor.map.get(target)?.rect;
  context.strokeStyle = look.palette.selection;
  context.lineWidth = 2.5 / zoom;
  if (aim) {
    context.beginPath();
    context.roundRect(aim.x - 3, aim.y - 3, aim.width + 6, aim.height + 6, NOTE_RADIUS + 3);
    context.stroke();
  }
  const end = aim ? edgeTowards(aim, middleOf(rect)) : to;
  paintLine(context, edgeTowards(rect, end), end, look.palette.selection);
}

/** The handle beside the selected note from which a contradiction can be drawn. */
export function paintLinkHandle(
  context: CanvasRenderingContext2D,
  { editor, look, zoom }: CarriedScene,
): void {
  const handle = linkHandle(editor);
  if (!handle) return;
  const { x, y } = handle.at;
  context.fillStyle = look.palette.portrait.fill;
  context.strokeStyle = look.palette.selection;
  context.lineWidth = 2 / zoom;
  context.beginPath();
  context.arc(x, y, HANDLE_RADIUS / zoom, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.beginPath();
  context.arc(x, y, 2.2 / zoom, 0, 2 * Math.PI);
  context.fillStyle = look.palette.selection;
  context.fill();
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
