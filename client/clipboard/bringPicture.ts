import type { Point } from "../../model/fieldLayout.ts";
import { type PictureAim, putPicture } from "../panels/pictures/putPicture.ts";
import type { Editor } from "../state/editor.ts";
import { canChange } from "../tools/changing.ts";
import { tell } from "./clipboardNews.ts";

/** Puts a picture on the map that was pasted or dropped, and says what became of it. */
export async function bringPicture(editor: Editor, file: Blob, aim: PictureAim): Promise<void> {
  const put = await putPicture(editor, file, aim);
  if (put.kind === "put") {
    editor.view.setState({ selection: new Set([put.noteId]) });
    return tell(editor, "pictureAdded");
  }
  tell(editor, `picture.${put.trouble}`);
}

/** A single selected note without a picture gets what is pasted; else it comes on a note of its own. */
export function aimOfPaste(editor: Editor, at: Point | null): PictureAim {
  const [noteId, ...more] = editor.view.getState().selection;
  const record = noteId === undefined || more.length > 0 ? undefined : editor.map.get(noteId);
  const takesIt = record && record.note.image === null && canChange(editor, record.note.id);
  return takesIt ? { kind: "note", noteId: record.note.id } : { kind: "new", at };
}
