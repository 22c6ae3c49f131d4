import { coasting } from "./coasting.ts";
import { createFlickMeter } from "./flick.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/**
 * The map moves with the hand. Flicked by a finger it goes on by itself, unless `afterwards` says otherwise: a mouse or
 * pen that lets go points at what it wants to have there, and a trackpad flicks by itself.
 */
export function panning(
  context: ToolContext,
  start: PointerInput,
  afterwards: "coasts" | "stays" = start.pointerType === "touch" ? "coasts" : "stays",
): ToolState {
  const { camera } = context.editor.camera;
  const meter = createFlickMeter();
  meter.push(start);
  let last = start.point;
  const state: ToolState = {
    name: "panning",
    on(event) {
      switch (event.type) {
        case "move": {
          const { x, y, zoom } = camera.get();
          camera.set({ x: x + event.point.x - last.x, y: y + event.point.y - last.y, zoom });
          last = event.point;
          meter.push(event);
          context.preview.set({ kind: "moving the map", by: "hand" });
          return state;
        }
        case "up": {
          const flick = afterwards === "coasts" && context.mayCoast() ? meter.speedAt(event.time) : null;
          return flick ? coasting(context, flick, (press) => panning(context, press)) : context.layDown();
        }
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
