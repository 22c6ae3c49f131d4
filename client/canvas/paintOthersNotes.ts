import { paintCarriedClusters } from "./paintCarried.ts";
import type { LiftedScene } from "./paintLifted.ts";
import { detailFor, paintNote } from "./paintNote.ts";
import { type RemoteHand, resizedBy } from "./remoteHands.ts";

/** What another hand does to notes: those that it carries, where it has them, and those that it resizes, as they would be. */
export function paintOthersNotes(
  context: CanvasRenderingContext2D,
  scene: LiftedScene,
  hand: RemoteHand,
): void {
  const { editor, look, zoom } = scene;
  const detail = detailFor(zoom, false);
  for (const record of resizedBy(hand, editor)) {
    paintNote(context, record, look, detail, editor.voting.markOf(record.note.id));
  }
  const { dragged, offset } = hand;
  paintCarriedClusters(context, scene, dragged, offset);
  context.save();
  context.translate(offset.x, offset.y);
  for (const id of dragged) {
    const record = editor.map.get(id);
    if (record) paintNote(context, record, look, detail, editor.voting.markOf(id));
  }
  context.restore();
}
