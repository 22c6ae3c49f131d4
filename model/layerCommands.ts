import type * as Y from "yjs";
import { readLayer } from "./note.ts";
import { layersAround, layFrom, layOnTop } from "./noteLayers.ts";
import { withStacked } from "./noteStack.ts";

/** Lays notes on top of all others, each with the stack that it is in front of. */
export function bringToFront(doc: Y.Doc, ids: Iterable<string>, origin: unknown): void {
  doc.transact(() => layOnTop(doc, new Set(withStacked(doc, ids))), origin);
}

/** Puts notes behind all others, among themselves as they are. Writes nothing where they are. */
export function sendToBack(doc: Y.Doc, ids: Iterable<string>, origin: unknown): void {
  const { taken, lowest } = layersAround(doc, new Set(withStacked(doc, ids)));
  const highest = taken.at(-1);
  if (!highest || readLayer(highest) < lowest) return;
  doc.transact(() => layFrom(lowest - taken.length, taken), origin);
}
