import { copyPicture } from "../panels/dialogs/copyPicture.ts";
import { selectedForAll } from "../panels/dialogs/pictureExtents.ts";
import { writeHere } from "../panels/dialogs/writeHere.ts";
import type { Editor } from "../state/editor.ts";
import { tell } from "./clipboardNews.ts";

/** A picture of the selected notes on the clipboard, as the export paints it. Of notes that all see: drafts are no part of the map. */
export async function copyPictureOf(editor: Editor): Promise<void> {
  const ids = selectedForAll(editor);
  const { signal } = new AbortController();
  const picture = writeHere(editor.session.doc, "png", {
    language: editor.map.about().language,
    extent: { kind: "notes", ids },
    signal,
  });
  try {
    await copyPicture(picture.then(({ file }) => file));
    tell(editor, "copiedPicture", ids.size);
  } catch {
    tell(editor, "notCopied");
  }
}
