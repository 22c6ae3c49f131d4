import type { Point } from "../../model/fieldLayout.ts";
import { NOTE_SIZES, type NoteSize, PAPERS } from "../../model/noteSize.ts";
import { PRESENCE_NOTES } from "../../model/presence.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { resizable } from "./changing.ts";
import { inSize } from "./inSize.ts";
import { pointingNote } from "./pointingNote.ts";
import { resize } from "./resizing.ts";
import { sizeHandleAt } from "./sizeHandle.ts";
import { dragThreshold, type PointerInput } from "./toolEvent.ts";
import type { ToolContext, ToolState } from "./toolState.ts";

/** The tool for a press on a note's handle; null for a press elsewhere. */
export function pressSizeHandle(context: ToolContext, event: PointerInput): ToolState | null {
  const noteId = sizeHandleAt(context.editor, event);
  return noteId === null ? null : pointingSize(context, event, noteId);
}

/** Pressed on the handle at a selected note's corner, not moved yet. Released there, it was a press on the note. */
function pointingSize(context: ToolContext, start: PointerInput, noteId: string): ToolState {
  const state: ToolState = {
    name: "pointingSize",
    on(event) {
      switch (event.type) {
        case "move":
          if (distance(event.point, start.point) < dragThreshold(start)) return state;
          return resizingNotes(context, start, noteId).on(event);
        case "up":
          return pointingNote(context, start, noteId).on(event);
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

/**
 * A corner is in the hand: all selected notes take the size whose corner is nearest to it. Nothing is written before the
 * release, but the others see it. When the note that is held vanishes, all stay as they were.
 */
function resizingNotes(context: ToolContext, start: PointerInput, noteId: string): ToolState {
  const { editor } = context;
  const grip = toMap(editor.camera.camera.get(), start.point);
  const before = editor.map.get(noteId)?.note.size ?? "normal";
  let ids = resizable(editor);
  let size: NoteSize = before;

  const show = (): void => {
    const records = ids.flatMap((id) => inSize(editor, id, size));
    context.preview.set({ kind: "resizing", ids, records });
    editor.session.show({ resizing: { noteIds: ids.slice(0, PRESENCE_NOTES), size } });
  };

  const end = (): ToolState => {
    const next = context.layDown();
    editor.session.show({ resizing: null });
    return next;
  };

  const state: ToolState = {
    name: "resizingNotes",
    on(event) {
      switch (event.type) {
        case "move": {
          const next = sizeAt(before, grip, toMap(editor.camera.camera.get(), event.point));
          const isNew = next !== size || context.preview.get().kind !== "resizing";
          size = next;
          if (isNew) show();
          return state;
        }
        case "up": {
          const chosen = ids;
          const next = context.layDown();
          resize(editor, size, chosen);
          editor.session.show({ resizing: null });
          return next;
        }
        case "notesGone":
          ids = ids.filter((id) => !event.ids.has(id));
          if (event.ids.has(noteId)) return end();
          show();
          return state;
        case "cancel":
        case "escape":
          return end();
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

/** The size whose corner is nearest to where the hand has taken that of a note: along its diagonal, as paper keeps its shape. */
function sizeAt(before: NoteSize, grip: Point, point: Point): NoteSize {
  const { width, height } = PAPERS[before];
  const along = ((point.x - grip.x) * width + (point.y - grip.y) * height) / (width ** 2 + height ** 2);
  const wanted = width * (1 + along);
  const away = (size: NoteSize): number => Math.abs(PAPERS[size].width - wanted);
  return NOTE_SIZES.toSorted((a, b) => away(a) - away(b))[0] ?? before;
}
