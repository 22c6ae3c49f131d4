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
  | "notCopied";

export function tell(editor: Editor, news: ClipboardNews, count = 0): void {
  notify(editor.view, "clipboard", count, { name: news });
}
