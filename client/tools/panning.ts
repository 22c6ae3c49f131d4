import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** The map moves with the hand. */
export function panning(context: ToolContext, start: PointerInput): ToolState {
  const { camera } = context.editor.camera;
  let last = start.point;
  const state: ToolState = {
    name: "panning",
    on(event) {
      switch (event.type) {
        case "move": {
          const { x, y, zoom } = camera.get();
          camera.set({ x: x + event.point.x - last.x, y: y + event.point.y - last.y, zoom });
          last = event.point;
          context.preview.set({ kind: "moving the map" });
          return state;
        }
        case "up":
        case "cancel":
        case "escape":
          return context.layDown();
        case "down":
        case "leave":
        case "notesGone":
        case "frame":
        case "held":
          return state;
      }
    },
  };
  return state;
}
