import type { Point } from "../../model/fieldLayout.ts";
import { zoomAt } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { panning } from "./panning.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** Fingers closer than this (pixels) would make the zoom jump. */
const MIN_SPREAD = 10;

/**
 * Two fingers hold the map: they zoom it and move it. When one lifts, the other goes on moving it, and flicks nothing:
 * fingers never leave together.
 */
export function pinching(context: ToolContext, first: PointerInput, second: PointerInput): ToolState {
  const { camera } = context.editor.camera;
  let fingers = [first, second] as const;

  const follow = (event: PointerInput): void => {
    const [a, b] = fingers;
    const next = a.pointerId === event.pointerId ? ([event, b] as const) : ([a, event] as const);
    const before = middle(a.point, b.point);
    const after = middle(next[0].point, next[1].point);
    const spread = Math.max(MIN_SPREAD, distance(next[0].point, next[1].point));
    const factor = spread / Math.max(MIN_SPREAD, distance(a.point, b.point));
    const zoomed = zoomAt(camera.get(), before, factor);
    camera.set({ ...zoomed, x: zoomed.x + after.x - before.x, y: zoomed.y + after.y - before.y });
    fingers = next;
  };

  const state: ToolState = {
    name: "pinching",
    on(event) {
      switch (event.type) {
        case "move":
          if (fingers.some((finger) => finger.pointerId === event.pointerId)) follow(event);
          return state;
        case "up":
        case "cancel": {
          const [a, b] = fingers;
          if (event.pointerId === a.pointerId) return panning(context, b, "stays");
          return event.pointerId === b.pointerId ? panning(context, a, "stays") : state;
        }
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
  context.preview.set({ kind: "moving the map", by: "hand" });
  return state;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
