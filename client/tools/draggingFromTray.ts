import { NOTE_HEIGHT, NOTE_WIDTH, type Point, placeKeyAt } from "../../model/fieldLayout.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { edgeScroll, isClearOfEdges } from "./edgeScroll.ts";
import { createNoteAt, createNoteInView } from "./placing.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** A fresh note is drawn from the stack. Let go where it was taken, it goes to the field in view. */
export function draggingFromTray(context: ToolContext, start: PointerInput, colour: NoteColour): ToolState {
  const { editor } = context;
  let last = start;
  let away = false;
  // The way from the tray leads across an edge, which must not pull before the note has been on the map.
  let entered = false;

  const pointed = (): Point => toMap(editor.camera.camera.get(), last.point);
  const show = (): void => {
    const point = pointed();
    context.preview.set({
      kind: "new note",
      colour,
      corner: { x: point.x - NOTE_WIDTH / 2, y: point.y - NOTE_HEIGHT / 2 },
      target: away ? placeKeyAt(editor.map.layout(), point) : null,
    });
  };

  const state: ToolState = {
    name: "draggingFromTray",
    on(event) {
      switch (event.type) {
        case "move":
          last = event;
          entered ||= isClearOfEdges(editor.camera, event.point);
          away ||= distance(event.point, start.point) >= dragThreshold(start);
          if (away) show();
          return state;
        case "frame":
          if (entered && edgeScroll(editor.camera, last.point, event.elapsedMs)) show();
          return state;
        case "up": {
          const next = context.layDown();
          if (away) createNoteAt(editor, pointed(), { colour });
          else createNoteInView(editor, { colour });
          return next;
        }
        case "cancel":
        case "escape":
          return context.layDown();
        case "down":
        case "leave":
        case "held":
        case "notesGone":
          return state;
      }
    },
  };
  return state;
}
