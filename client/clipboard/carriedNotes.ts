/** Our own notes inside of HTML, which all browsers pass on, where they may drop a type that they do not know. */
const CARRIER = "data-empathy-map";

/** A list for word processors, which carries the notes themselves. */
export function carrierHtml(texts: readonly string[], json: string): string {
  const items = texts.map((text) => `<li>${escaped(text).replace(/\n/g, "<br>")}</li>`).join("");
  return `<meta charset="utf-8"><ul ${CARRIER}="${base64(json)}">${items}</ul>`;
}

/** Our own notes, if the HTML carries some. */
export function carriedIn(root: ParentNode): string | null {
  const value = root.querySelector(`[${CARRIER}]`)?.getAttribute(CARRIER);
  return value ? fromBase64(value) : null;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** As much of a text at a time as a call takes arguments. */
const CHUNK = 0x8000;

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

function fromBase64(value: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Cut off or made up: then the text beside it is all there is.
    return null;
  }
}
