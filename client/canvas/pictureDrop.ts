import { pictureIn } from "../clipboard/pictureIn.ts";
import { toMap } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteIndex } from "../tools/noteIndex.ts";

/**
 * Takes picture files that are dropped on the map: onto the note under the pointer, else on a new one there. Returns the
 * way to stop.
 */
export function listenToDrops(canvas: HTMLElement, editor: Editor, index: NoteIndex): () => void {
  const onOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // Also where nothing may be put: the browser would leave the map and show the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = editor.session.canEdit ? "copy" : "none";
  };
  const onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const picture = pictureIn(event.dataTransfer);
    if (!picture || !editor.session.canEdit) return;
    const { left, top } = canvas.getBoundingClientRect();
    const at = toMap(editor.camera.camera.get(), { x: event.clientX - left, y: event.clientY - top });
    const noteId = index.at(at);
    const aim = noteId === null ? ({ kind: "new", at } as const) : ({ kind: "note", noteId } as const);
    void import("../clipboard/bringPicture.ts").then(
      ({ bringPicture }) => bringPicture(editor, picture, aim),
      () => undefined,
    );
  };
  canvas.addEventListener("dragover", onOver);
  canvas.addEventListener("drop", onDrop);
  return () => {
    canvas.removeEventListener("dragover", onOver);
    canvas.removeEventListener("drop", onDrop);
  };
}
