import type { Point } from "../../model/fieldLayout.ts";
import type { Camera } from "../geometry/camera.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** Time in which a map that was let go loses two thirds of its speed: about what phones do with their own lists. */
const COAST_MS = 325;
/** CSS pixels a millisecond: slower than this nobody sees it move. */
const SLOWEST = 0.02;
/** CSS pixels of the map that stay on the screen: no flick throws it off the table. */
const KEPT_IN_SIGHT = 96;

/**
 * The map goes on by itself after a flick, slower and slower. A press catches it, a key stops it, and so does whatever
 * else moves the camera: it is never argued with. `caught`: what a finger does that catches it, which presses nothing.
 */
export function coasting(
  context: ToolContext,
  flick: Point,
  caught: (press: PointerInput) => ToolState,
): ToolState {
  const { camera } = context.editor.camera;
  let speed = flick;
  let own = camera.get();

  /** False where the map has come to rest. */
  const coast = (elapsedMs: number): boolean => {
    if (camera.get() !== own) return false;
    const left = Math.exp(-elapsedMs / COAST_MS);
    const next = {
      ...own,
      x: own.x + speed.x * COAST_MS * (1 - left),
      y: own.y + speed.y * COAST_MS * (1 - left),
    };
    if (!isInSight(context, next)) return false;
    speed = { x: speed.x * left, y: speed.y * left };
    own = next;
    camera.set(next);
    return Math.hypot(speed.x, speed.y) >= SLOWEST;
  };

  const state: ToolState = {
    name: "coasting",
    on(event) {
      switch (event.type) {
        case "frame":
          return coast(event.elapsedMs) ? state : context.layDown();
        case "down":
          // A mouse or pen has come from elsewhere and means what it presses.
          return event.pointerType === "touch" ? caught(event) : context.layDown().on(event);
        case "escape":
          return context.layDown();
        case "move":
        case "up":
        case "cancel":
        case "leave":
        case "notesGone":
        case "held":
          return state;
      }
    },
  };
  context.preview.set({ kind: "moving the map", by: "itself" });
  return state;
}

function isInSight({ editor }: ToolContext, { x, y, zoom }: Camera): boolean {
  const { width, height } = editor.camera.view.get();
  const { bounds } = editor.map.layout();
  const shown = (from: number, length: number, room: number): number =>
    Math.min(room, from + length) - Math.max(0, from);
  return (
    shown(bounds.x * zoom + x, bounds.width * zoom, width) >= KEPT_IN_SIGHT &&
    shown(bounds.y * zoom + y, bounds.height * zoom, height) >= KEPT_IN_SIGHT
  );
}
