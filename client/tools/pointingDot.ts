import { toMap } from "../geometry/camera.ts";
import { type DotPress, dotPressAt } from "../geometry/dotControl.ts";
import { distance } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { pointingNote } from "./pointingNote.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** Pressed on a note's points, not moved yet. When the note vanishes there is nothing left to press: idle. */
export function pointingDot(
  context: ToolContext,
  start: PointerInput,
  noteId: string,
  press: DotPress,
): ToolState {
  const state: ToolState = {
    name: "pointingDot",
    on(event) {
      switch (event.type) {
        case "move":
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          return pointingNote(context, start, noteId).on(event);
        case "up":
          changePoints(context.editor, noteId, press);
          return context.layDown();
        case "notesGone":
          return event.ids.has(noteId) ? context.layDown() : state;
        case "cancel":
        case "escape":
          return context.layDown();
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

/** What a press would do to the points of a note; null beside its control. */
export function dotPressOn({ editor }: ToolContext, noteId: string, event: PointerInput): DotPress | null {
  const mark = editor.voting.markOf(noteId);
  const record = editor.map.get(noteId);
  if (mark?.kind !== "ballot" || !record) return null;
  const camera = editor.camera.camera.get();
  return dotPressAt(record.rect, mark.own, toMap(camera, event.point), {
    zoom: camera.zoom,
    isFinger: event.pointerType === "touch",
  });
}

/** Gives or takes a point, and says in a friendly word why not. */
export function changePoints(editor: Editor, noteId: string, press: DotPress): void {
  const outcome = editor.voting.change(noteId, press === "give" ? 1 : -1);
  switch (outcome) {
    case "noneLeft":
      return notify(editor.view, "noPointsLeft");
    case "noteFull":
      return notify(editor.view, "noteHasAll", editor.voting.poll.get()?.dots.maxPerNote ?? 0);
    case "done":
    case "nothing":
  }
}
