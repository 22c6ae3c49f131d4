import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { drawingMarquee } from "./drawingMarquee.ts";
import { openMenuAt } from "./openingMenu.ts";
import { panning } from "./panning.ts";
import { createNoteAt } from "./placing.ts";
import { select } from "./selecting.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** A finger that rests so long on the empty board opens its menu: on notes it lifts them. */
const MENU_MS = 550;

/**
 * Pressed on the empty board, not moved yet. A mouse or pen will draw a marquee, and a finger move the map, unless several
 * notes are to be picked: then it draws one as well, and two fingers move the map.
 */
export function pointingCanvas(context: ToolContext, start: PointerInput): ToolState {
  const { editor } = context;
  const state: ToolState = {
    name: "pointingCanvas",
    ...(start.pointerType === "touch" && { holdMs: MENU_MS }),
    on(event) {
      switch (event.type) {
        case "move":
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          return start.pointerType === "touch" && editor.view.getState().picking === "one"
            ? panning(context, start).on(event)
            : drawingMarquee(context, start).on(event);
        case "up":
          if (!start.shift) select(editor, []);
          if (context.isDouble()) createNoteAt(editor, toMap(editor.camera.camera.get(), start.point));
          return context.layDown();
        case "cancel":
        case "escape":
          return context.layDown();
        case "held":
          openMenuAt(editor, context.index, start.point);
          return context.layDown();
        case "down":
        case "leave":
        case "notesGone":
        case "frame":
          return state;
      }
    },
  };
  return state;
}
