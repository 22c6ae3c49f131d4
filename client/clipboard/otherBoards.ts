import type { BoardShape } from "./boardShapes.ts";
import { readExcalidraw } from "./excalidrawClip.ts";
import { readMiro } from "./miroClip.ts";
import { readTldraw } from "./tldrawClip.ts";

/** More was not copied to be notes. */
const MOST_CHARACTERS = 8_000_000;

/** What was copied on another board, with its places and colours; null for anything else. `value`: the text as JSON. */
export function readOtherBoard(html: string, text: string, value: unknown): BoardShape[] | null {
  // Where the browser lets it write nothing but text, tldraw writes the same there.
  return tldrawIn(html) ?? tldrawIn(text) ?? miroIn(html) ?? readExcalidraw(value);
}

function tldrawIn(source: string): BoardShape[] | null {
  if (source.length > MOST_CHARACTERS) return null;
  const payload = /<div data-tldraw[^>]*>(.*)<\/div>/s.exec(source)?.[1];
  if (payload === undefined) return null;
  // As it was written, or as a browser wrote it that has cleaned the HTML.
  return readTldraw(payload) ?? readTldraw(wordsOf(payload));
}

function miroIn(html: string): BoardShape[] | null {
  if (html.length > MOST_CHARACTERS || !html.includes("(miro-data-v1)")) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  const payload = page.querySelector("[data-meta]")?.getAttribute("data-meta");
  return payload ? readMiro(payload) : null;
}

/** Parsed into a document of its own, in which nothing runs or loads. */
function wordsOf(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}
