import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import { drawingMarquee } from "./drawingMarquee.ts";
import { openLink } from "./linking.ts";
import { panning } from "./panning.ts";
import { select } from "./selecting.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** CSS pixels above and below a label at which a finger still hits it. */
const FINGER_REACH = 12;

/** The contradiction whose label a press is on; null for none. */
export function linkLabelAt({ links, camera }: Editor, event: PointerInput): string | null {
  const point = toMap(camera.camera.get(), event.point);
  const reach = event.pointerType === "touch" ? FINGER_REACH / camera.camera.get().zoom : 0;
  for (const dy of [0, reach, -reach]) {
    const record = links.labelAt({ x: point.x, y: point.y + dy });
    if (record) return record.link.id;
  }
  return null;
}

/** Pressed on the label of a contradiction, not moved yet. */
export function pointingLink(context: ToolContext, start: PointerInput, id: string): ToolState {
  const { editor } = context;
  const state: ToolState = {
    name: "pointingLink",
    on(event) {
      switch (event.type) {
        case "move":
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          return start.pointerType === "touch"
            ? panning(context, start).on(event)
            : drawingMarquee(context, start).on(event);
        case "up": {
          const link = editor.links.get(id)?.link;
          if (link) select(editor, [link.from, link.to]);
          openLink(editor, id);
          return context.layDown();
        }
        case "cancel":
        case "escape":
          return context.layDown();
        case "notesGone":
          return editor.links.get(id)?.line ? state : context.layDown();
        case "down":
        case "leave":
        case "frame":
        case "held":
          return state;
      }
    },
  };
  return state;
}
