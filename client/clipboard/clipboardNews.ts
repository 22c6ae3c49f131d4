import type { PictureProblem } from "../panels/pictures/putPicture.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";

/** Words of the clipboard's own, which are fetched when there is something to say. */
export type ClipboardNews =
  | "nothing"
  | "tooMuch"
  | "newer"
  | "allTooLong"
  | "someTooLong"
  | "notAllowed"
  | "copiedText"
  | "copiedJson"
  | "copiedPicture"
  | "notCopied"
  | "picturesLeftOut"
  | "textsAndPicturesLeftOut"
  | "pictureAdded"
  /** why a picture that was pasted or dropped did not come in */
  | `picture.${PictureProblem}`;

export function tell(editor: Editor, news: ClipboardNews, count = 0): void {
  notify(editor.view, "clipboard", count, { name: news });
}
