import type { Point } from "../../model/fieldLayout.ts";
import { toMap, toScreen } from "../geometry/camera.ts";
import { boundsOf } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteIndex } from "./noteIndex.ts";
import { select } from "./selecting.ts";

/** Opens the menu of what lies at a point of the canvas: of the selection, of the one note there, or of the ground. */
export function openMenuAt(editor: Editor, index: Pick<NoteIndex, "at">, point: Point): void {
  const noteId = index.at(toMap(editor.camera.camera.get(), point));
  if (noteId === null) select(editor, []);
  else if (!editor.view.getState().selection.has(noteId)) select(editor, [noteId]);
  editor.view.setState({ menu: point });
}

/** By key: below what is selected, else in the middle of the canvas. */
export function openMenuByKey(editor: Editor): void {
  const { width, height } = editor.camera.view.get();
  const rects = [...editor.view.getState().selection].flatMap((id) => editor.map.get(id)?.rect ?? []);
  const bounds = boundsOf(rects);
  if (!bounds) return editor.view.setState({ menu: { x: width / 2, y: height / 2 } });
  const corner = { x: bounds.x, y: bounds.y + bounds.height };
  const { x, y } = toScreen(editor.camera.camera.get(), corner);
  editor.view.setState({ menu: { x: within(x, width), y: within(y, height) } });
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(length, at));
}
