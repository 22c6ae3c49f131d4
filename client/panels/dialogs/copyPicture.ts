/** Why a picture did not get into the clipboard. */
export class NotCopied extends Error {
  override readonly name = "NotCopied";
}

/**
 * Puts a picture into the clipboard. Begins at once, since browsers allow it only while they remember the press. Rejects
 * with `NotCopied` where the browser cannot or may not (an old one, or plain http), and as `picture` does.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  // Typed as always there, but missing outside https and in older browsers.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (typeof ClipboardItem === "undefined" || typeof clipboard?.write !== "function") {
    picture.catch(() => {});
    throw new NotCopied();
  }
  try {
    await clipboard.write([new ClipboardItem({ "image/png": picture })]);
  } catch {
    // What went wrong with the picture itself says more.
    await picture;
    throw new NotCopied();
  }
}
