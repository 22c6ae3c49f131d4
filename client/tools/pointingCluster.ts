import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import type { ClusterRecord } from "../state/clusterProjection.ts";
import type { Editor } from "../state/editor.ts";
import { canMoveCluster } from "./changing.ts";
import { draggingNotes } from "./draggingNotes.ts";
import { drawingMarquee } from "./drawingMarquee.ts";
import { HOLD_MS, holdingNotes } from "./holdingNotes.ts";
import { panning } from "./panning.ts";
import { select } from "./selecting.ts";
import { openTitle } from "./titling.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** CSS pixels around a point at which a finger still hits a title, above and below. */
const FINGER_REACH = 16;

/** The cluster whose title a press is on; null for none. */
export function clusterTitleAt({ clusters, camera }: Editor, event: PointerInput): string | null {
  const point = toMap(camera.camera.get(), event.point);
  const reach = event.pointerType === "touch" ? FINGER_REACH / camera.camera.get().zoom : 0;
  for (const dy of [0, reach, -reach]) {
    const record = clusters.titleAt({ x: point.x, y: point.y + dy });
    if (record) return record.cluster.id;
  }
  return null;
}

/** Pressed on a cluster's title, not moved yet. When the cluster is gone by then there is nothing to press: idle. */
export function pointingCluster(context: ToolContext, start: PointerInput, clusterId: string): ToolState {
  const { editor } = context;

  const release = (): void => {
    const noteIds = editor.clusters.get(clusterId)?.noteIds ?? [];
    const { selection } = editor.view.getState();
    const wasSelected = selection.size === noteIds.length && noteIds.every((id) => selection.has(id));
    select(editor, start.shift ? [...selection, ...noteIds] : noteIds);
    // As with a note: a second tap opens it, however slow.
    if (context.isDouble() || (start.pointerType === "touch" && wasSelected)) openTitle(editor, clusterId);
  };

  const mine = (): ClusterRecord | null => {
    const record = editor.clusters.get(clusterId);
    return record && canMoveCluster(editor, record) ? record : null;
  };

  const state: ToolState = {
    name: "pointingCluster",
    ...(start.pointerType === "touch" && mine() !== null && { holdMs: HOLD_MS }),
    on(event) {
      switch (event.type) {
        case "move": {
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          // A finger that moves at once moves the map, wherever it began.
          if (start.pointerType === "touch") return panning(context, start).on(event);
          const record = mine();
          if (!record) return drawingMarquee(context, start).on(event);
          select(editor, record.noteIds);
          return draggingNotes(context, start, clusterId).on(event);
        }
        case "up":
          release();
          return context.layDown();
        case "cancel":
        case "escape":
          return context.layDown();
        case "notesGone":
          return editor.clusters.get(clusterId) ? state : context.layDown();
        case "down":
        case "leave":
        case "frame":
          return state;
        case "held": {
          const record = mine();
          if (!record) return state;
          const ids = record.noteIds;
          return holdingNotes(context, start, { ids, clusterId, take: () => select(editor, ids), release });
        }
      }
    },
  };
  return state;
}
