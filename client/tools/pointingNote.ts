import { distance } from "../geometry/rectangles.ts";
import { canChange, changeableSelection } from "./changing.ts";
import { draggingNotes } from "./draggingNotes.ts";
import { drawingMarquee } from "./drawingMarquee.ts";
import { openNote } from "./editing.ts";
import { HOLD_MS, holdingNotes } from "./holdingNotes.ts";
import { panning } from "./panning.ts";
import { select, toggle } from "./selecting.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** A finger that rests this long on a note adds it to the selection, or takes it out, as Shift does. */
const LONG_PRESS_MS = 450;

/** Pressed on a note, not moved yet. When the note vanishes there is nothing left to press: idle. */
export function pointingNote(context: ToolContext, start: PointerInput, noteId: string): ToolState {
  const { editor } = context;
  const wasOnlyOne = (): boolean => {
    const { selection } = editor.view.getState();
    return selection.size === 1 && selection.has(noteId);
  };

  const release = (up: PointerInput): void => {
    const isLong = start.pointerType === "touch" && up.time - start.time >= LONG_PRESS_MS && !wasOnlyOne();
    if (start.shift || isLong || editor.view.getState().picking === "several") return toggle(editor, noteId);
    // A finger cannot press Enter: a second tap on the selected note opens it, however slow.
    const opens = context.isDouble() || (start.pointerType === "touch" && wasOnlyOne());
    select(editor, [noteId]);
    if (opens) openNote(editor, noteId);
  };

  const take = (): void => {
    const { selection } = editor.view.getState();
    if (!selection.has(noteId)) select(editor, start.shift ? [...selection, noteId] : [noteId]);
  };

  const state: ToolState = {
    name: "pointingNote",
    ...(start.pointerType === "touch" && { holdMs: HOLD_MS }),
    on(event) {
      switch (event.type) {
        case "move": {
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          // A finger that moves at once moves the map, wherever it began: a full map has no other ground.
          if (start.pointerType === "touch") return panning(context, start).on(event);
          // Not mine to move: as on the empty board.
          if (!canChange(editor, noteId)) return drawingMarquee(context, start).on(event);
          take();
          return draggingNotes(context, start).on(event);
        }
        case "held": {
          if (!canChange(editor, noteId)) return state;
          const { selection } = editor.view.getState();
          const ids = selection.has(noteId) ? changeableSelection(editor) : [noteId];
          return holdingNotes(context, start, { ids, clusterId: null, take, release });
        }
        case "up":
          release(event);
          return context.layDown();
        case "notesGone":
          return event.ids.has(noteId) ? context.layDown() : state;
        case "cancel":
        case "escape":
          return context.layDown();
        case "down":
        case "leave":
        case "frame":
          return state;
      }
    },
  };
  return state;
}
