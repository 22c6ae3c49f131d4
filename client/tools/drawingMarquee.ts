import { toMap } from "../geometry/camera.ts";
import { rectBetween } from "../geometry/rectangles.ts";
import { edgeScroll, isClearOfEdges } from "./edgeScroll.ts";
import { select } from "./selecting.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** A rectangle is drawn over the board and selects what it touches; with shift, or while several are picked, in addition. */
export function drawingMarquee(context: ToolContext, start: PointerInput): ToolState {
  const { editor } = context;
  const corner = toMap(editor.camera.camera.get(), start.point);
  const { selection: before, picking } = editor.view.getState();
  const kept = start.shift || picking === "several" ? before : new Set<string>();

  let last = start.point;
  // Begun at an edge, it must not run off before it has been drawn inwards.
  let entered = isClearOfEdges(editor.camera, start.point);

  const draw = (): void => {
    const rect = rectBetween(corner, toMap(editor.camera.camera.get(), last));
    context.preview.set({ kind: "marquee", rect });
    select(editor, [...kept, ...context.index.within(rect)]);
  };

  const state: ToolState = {
    name: "drawingMarquee",
    on(event) {
      switch (event.type) {
        case "move":
          last = event.point;
          entered ||= isClearOfEdges(editor.camera, last);
          draw();
          return state;
        case "frame":
          if (entered && edgeScroll(editor.camera, last, event.elapsedMs)) draw();
          return state;
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
        case "held":
          return state;
      }
    },
  };
  return state;
}
