import { placeKeyAt } from "../../model/fieldLayout.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { draggingNotes } from "./draggingNotes.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/**
 * Milliseconds a finger rests on something before it is in the hand: long enough that a swipe which begins on a note
 * moves the map, short enough that nobody waits.
 */
export const HOLD_MS = 250;

interface Held {
  /** what is lifted */
  readonly ids: readonly string[];
  /** the cluster that is held by its title */
  readonly clusterId: string | null;
  /** selects what is dragged */
  take(): void;
  /** lifted and let go without having moved: as the press that it was */
  release(up: PointerInput): void;
}

/** A finger has rested on notes: they are lifted, and go with the next move. When all vanish the hand is empty. */
export function holdingNotes(context: ToolContext, start: PointerInput, held: Held): ToolState {
  const { editor } = context;
  let ids = held.ids;

  const show = (): void => {
    const target = placeKeyAt(editor.map.layout(), toMap(editor.camera.camera.get(), start.point));
    context.preview.set({
      kind: "dragging",
      ids,
      dx: 0,
      dy: 0,
      by: start.pointerType,
      copies: false,
      target,
      guides: [],
      joins: null,
    });
  };

  const state: ToolState = {
    name: "holdingNotes",
    on(event) {
      switch (event.type) {
        case "move":
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          // Only now: a release would have meant what was selected before.
          held.take();
          return draggingNotes(context, start, held.clusterId).on(event);
        case "up":
          held.release(event);
          return context.layDown();
        case "notesGone":
          ids = ids.filter((id) => !event.ids.has(id));
          if (ids.length === 0) return context.layDown();
          show();
          return state;
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
  show();
  return state;
}
