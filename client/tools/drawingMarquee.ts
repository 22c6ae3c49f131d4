import { toMap } from "../geometry/camera.ts";
import { rectBetween } from "../geometry/rectangles.ts";
import { select } from "./selecting.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** A rectangle is drawn over the board and selects what it touches; with shift, in addition. */
export function drawingMarquee(context: ToolContext, start: PointerInput): ToolState {
  const { editor } = context;
  const corner = toMap(editor.camera.camera.get(), start.point);
  const before = editor.view.getState().selection;
  const kept = start.shift ? before : new Set<string>();

  const state: ToolState = {
    name: "drawingMarquee",
    on(event) {
      switch (event.type) {
        case "move": {
          const rect = rectBetween(corner, toMap(editor.camera.camera.get(), event.point));
          context.preview.set({ kind: "marquee", rect });
          select(editor, [...kept, ...context.index.within(rect)]);
          return state;
        }
        case "escape":
        case "cancel":
          select(
            editor,
            [...before].filter((id) => editor.map.get(id)),
          );
          return context.layDown();
        case "up":
          return context.layDown();
        case "notesGone":
          return state;
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
