import { fromBase64, toBase64 } from "../../model/base64.ts";

/** Our own notes inside of HTML, which all browsers pass on, where they may drop a type that they do not know. */
const CARRIER = "data-empathy-map";

/** A list for word processors, which carries the notes themselves. */
export function carrierHtml(texts: readonly string[], json: string): string {
  const items = texts.map((text) => `<li>${escaped(text).replace(/\n/g, "<br>")}</li>`).join("");
  return `<meta charset="utf-8"><ul ${CARRIER}="${toBase64(new TextEncoder().encode(json))}">${items}</ul>`;
}

/** Our own notes, if the HTML carries some. */
export function carriedIn(root: ParentNode): string | null {
  const value = root.querySelector(`[${CARRIER}]`)?.getAttribute(CARRIER);
  return value ? carried(value) : null;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function carried(value: string): string | null {
  const bytes = fromBase64(value);
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Cut off or made up: then the text beside it is all there is.
    return null;
  }
}
