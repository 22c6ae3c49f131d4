import type { Point } from "../../model/fieldLayout.ts";
import { pictureIn } from "../clipboard/pictureIn.ts";
import { toMap } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { handOf } from "../tools/hand.ts";
import { pasteLines } from "../tools/placing.ts";

/** Under what our own notes lie on the clipboard, beside the plain text and the HTML that others read. */
const OWN_TYPE = "application/x-customer-empathy-map+json";

let copying: typeof import("../clipboard/copiedNotes.ts") | null = null;

/** Fetches what copying takes as soon as there is something to copy: an event of the clipboard waits for nothing. */
export function prepareCopying({ view }: Editor): () => void {
  return view.subscribe(({ selection }, before) => {
    if (selection.size > 0 && before.selection.size === 0) void fetchCopying();
  });
}

async function fetchCopying(): Promise<boolean> {
  copying ??= await import("../clipboard/copiedNotes.ts").catch(() => null);
  return copying !== null;
}

/**
 * Puts the selected notes on the clipboard: as text, as a list, and as themselves. True when that is done. Where the part
 * that does it is still on its way, the browser is asked for another event when it is here.
 */
export function writeClipboard(editor: Editor, event: ClipboardEvent): boolean {
  if (editor.view.getState().selection.size === 0 || !event.clipboardData) return false;
  event.preventDefault();
  if (!copying) {
    void fetchCopying().then((isHere) => isHere && document.execCommand(event.type));
    return false;
  }
  const notes = copying.copiedNotes(editor);
  if (!notes) return false;
  event.clipboardData.setData("text/plain", notes.text);
  event.clipboardData.setData("text/html", notes.html);
  event.clipboardData.setData(OWN_TYPE, notes.json);
  notify(editor.view, "copied", notes.count);
  return true;
}

/** Makes notes of what is on the clipboard, under the pointer. True when there was text. */
export function readClipboard(editor: Editor, data: DataTransfer): boolean {
  // Read at once: it is gone when the event is over.
  const clip = {
    own: data.getData(OWN_TYPE),
    html: data.getData("text/html"),
    text: data.getData("text/plain"),
  };
  const point = pointedAt(editor);
  // Spreadsheets put a picture of their cells beside the text, and web pages HTML beside a picture.
  const picture = clip.own || clip.text.trim() ? null : pictureIn(data);
  if (picture) return bringPasted(editor, picture, point);
  if (!clip.own && !clip.html && !clip.text.trim()) return false;
  void import("../clipboard/pasteNotes.ts").then(
    ({ pasteNotes }) => pasteNotes(editor, clip, point),
    // Not fetched, and no connection: the lines, at least.
    () => void pasteLines(editor, clip.text),
  );
  return true;
}

function bringPasted(editor: Editor, picture: File, point: Point | null): true {
  void import("../clipboard/bringPicture.ts").then(
    ({ aimOfPaste, bringPicture }) => bringPicture(editor, picture, aimOfPaste(editor, point)),
    () => undefined,
  );
  return true;
}

/** Paste from a menu or the list of commands: at `point`, else into the field in hand. */
export async function pasteFromSystem(editor: Editor, point: Point | null = null): Promise<void> {
  const system = await import("../clipboard/systemClipboard.ts");
  await system.pasteFromSystem(editor, point);
}

export async function copySelectedAs(editor: Editor, reading: "text" | "json" | "picture"): Promise<void> {
  if (reading === "picture") {
    const { copyPictureOf } = await import("../clipboard/copyPictureOf.ts");
    return copyPictureOf(editor);
  }
  const { copyAs } = await import("../clipboard/systemClipboard.ts");
  return copyAs(editor, reading);
}

/** Where the mouse or the pen is over the map; null for fingers, and anywhere else. */
function pointedAt(editor: Editor): Point | null {
  const at = handOf(editor).pointedAt();
  return at && toMap(editor.camera.camera.get(), at);
}
