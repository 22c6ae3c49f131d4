/**
 * Copies the text of a field. On plain http there is no clipboard API, so the field is selected and the browser's old
 * command used; when that fails too, the selection stays for the person's own keys.
 */
export async function copyFrom(input: HTMLInputElement): Promise<boolean> {
  try {
    // Typed as always there, but missing outside https.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard) {
      await clipboard.writeText(input.value);
      return true;
    }
  } catch {
    // Not allowed: the old way may be.
  }
  input.focus();
  input.select();
  return document.execCommand("copy");
}
