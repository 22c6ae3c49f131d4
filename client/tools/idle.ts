import { toMap } from "../geometry/camera.ts";
import { drawingLink } from "./drawingLink.ts";
import { finishEditing } from "./editing.ts";
import { handleAt } from "./linkHandle.ts";
import { closeLink } from "./linking.ts";
import { panning } from "./panning.ts";
import { pointingCanvas } from "./pointingCanvas.ts";
import { clusterTitleAt, pointingCluster } from "./pointingCluster.ts";
import { dotPressOn, pointingDot } from "./pointingDot.ts";
import { linkLabelAt, pointingLink } from "./pointingLink.ts";
import { pointingNote } from "./pointingNote.ts";
import { closeTitle } from "./titling.ts";
import { wantsToPan } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** Nothing in the hand. */
export function idle(context: ToolContext): ToolState {
  const state: ToolState = {
    name: "idle",
    on(event) {
      if (event.type !== "down") return state;
      finishEditing(context.editor);
      closeTitle(context.editor);
      closeLink(context.editor);
      if (wantsToPan(event)) return panning(context, event);
      const handle = handleAt(context.editor, event);
      if (handle !== null) return drawingLink(context, event, handle);
      const gripped = context.pressGrip(event);
      if (gripped) return gripped;
      const linkId = linkLabelAt(context.editor, event);
      if (linkId !== null) return pointingLink(context, event, linkId);
      const noteId = context.index.at(toMap(context.editor.camera.camera.get(), event.point));
      if (noteId === null) {
        const clusterId = clusterTitleAt(context.editor, event);
        return clusterId === null
          ? pointingCanvas(context, event)
          : pointingCluster(context, event, clusterId);
      }
      const press = dotPressOn(context, noteId, event);
      return press ? pointingDot(context, event, noteId, press) : pointingNote(context, event, noteId);
    },
  };
  return state;
}
