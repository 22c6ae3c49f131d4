/**
 * A text from somewhere else: in one Unicode form, without marks that turn the direction of what follows (a name could
 * show itself backwards with them) and without byte order marks in its middle. Letters of every script stay.
 */
export function cleanCell(text: string): string {
  return text.normalize("NFC").replace(/[\u202a-\u202e\ufeff]/g, "");
}

/** A file's name, to be shown and written into sources. */
export function cleanFileName(name: string): string {
  return cleanCell(name)
    .replace(/\p{Cc}|[\u2028\u2029\u2066-\u2069]/gu, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}
