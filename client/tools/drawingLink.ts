import { toMap } from "../geometry/camera.ts";
import { edgeScroll } from "./edgeScroll.ts";
import { endsBetween, linkNotes } from "./linking.ts";
import type { PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** A line is drawn from a note's handle to another note. When that note vanishes, the line does, too. */
export function drawingLink(context: ToolContext, start: PointerInput, from: string): ToolState {
  const { editor } = context;
  let last = start;
  let target: string | null = null;

  const show = (): void => {
    const to = toMap(editor.camera.camera.get(), last.point);
    target = context.index.at(to);
    const isPossible = target !== null && endsBetween(editor, from, target) !== null;
    context.preview.set({ kind: "link", from, to, target: isPossible ? target : null });
  };

  const state: ToolState = {
    name: "drawingLink",
    on(event) {
      switch (event.type) {
        case "move":
          last = event;
          show();
          return state;
        case "frame":
          if (edgeScroll(editor.camera, last.point, event.elapsedMs)) show();
          return state;
        case "up": {
          const next = context.layDown();
          if (target !== null && target !== from) linkNotes(editor, from, target);
          return next;
        }
        case "notesGone":
          if (event.ids.has(from)) return context.layDown();
          if (target !== null && event.ids.has(target)) show();
          return state;
        case "cancel":
        case "escape":
          return context.layDown();
        case "down":
        case "leave":
        case "held":
          return state;
      }
    },
  };
  return state;
}
