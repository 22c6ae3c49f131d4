import type { Point } from "../../model/fieldLayout.ts";
import type { Editor } from "../state/editor.ts";
import { aimOfPaste, bringPicture } from "./bringPicture.ts";
import { tell } from "./clipboardNews.ts";
import { copiedNotes } from "./copiedNotes.ts";
import { pasteNotes } from "./pasteNotes.ts";
import type { ClipStrings } from "./readPasted.ts";

/**
 * Paste from a menu, where the browser sends no event: it may ask the person for permission first. Where it hands nothing
 * over (plain http, or refused), the import opens, which has a field to paste into by whatever the device offers.
 */
export async function pasteFromSystem(editor: Editor, point: Point | null): Promise<void> {
  const clip = await readSystem();
  if (clip instanceof Blob) return bringPicture(editor, clip, aimOfPaste(editor, point));
  if (clip) return pasteNotes(editor, clip, point);
  editor.view.setState({ dialog: "import" });
  tell(editor, "notAllowed");
}

/** A picture where there is no text beside it. */
async function readSystem(): Promise<ClipStrings | Blob | null> {
  // Typed as always there, but missing outside of https.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    if (typeof clipboard?.read !== "function") return { own: "", html: "", text: await clipboard.readText() };
    // Chromium would take our own marks out of the HTML; we parse it where nothing can run.
    const readAs: (formats?: object) => Promise<ClipboardItems> = clipboard.read.bind(clipboard);
    const items = await readAs({ unsanitized: ["text/html"] }).catch(() => readAs());
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? await (await item.getType(type)).text() : "";
    };
    const [html, text] = [await read("text/html"), await read("text/plain")];
    const picture = items.flatMap((item) => item.types.filter(isImage).map((type) => ({ item, type })))[0];
    if (picture && text.trim() === "") return await picture.item.getType(picture.type);
    return { own: "", html, text };
  } catch {
    return null;
  }
}

function isImage(type: string): boolean {
  return type.startsWith("image/");
}

/** The selected notes in one reading alone, for programs that would choose another. */
export async function copyAs(editor: Editor, reading: "text" | "json"): Promise<void> {
  const copied = copiedNotes(editor);
  if (!copied) return;
  try {
    await navigator.clipboard.writeText(reading === "text" ? copied.text : indented(copied.json));
    tell(editor, reading === "text" ? "copiedText" : "copiedJson", copied.count);
  } catch {
    tell(editor, "notCopied");
  }
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
