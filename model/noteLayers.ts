import * as Y from "yjs";
import { notesOf } from "./mapDocument.ts";
import { MAX_MOMENT, type Note, readLayer } from "./note.ts";

/**
 * What covers what, alike for all: of two notes the one that was laid down later lies on top. A note that is moved is laid
 * down anew; one is also brought to the front, or put behind all others, without being moved (`layerCommands.ts`).
 */
export function compareLayers(a: Note, b: Note): number {
  return a.layer - b.layer || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** More than a hand lays on others with a purpose: a whole field that is tidied stays as it is, and small on the wire. */
const MOST_LAID = 200;

/** Lays notes on top of all others, among themselves as they are. Writes nothing where they are. Call in a transaction. */
export function layOnTop(doc: Y.Doc, ids: ReadonlySet<string>): void {
  if (ids.size > MOST_LAID) return;
  const { taken, highest } = layersAround(doc, ids);
  const [lowest] = taken;
  if (!lowest || readLayer(lowest) > highest) return;
  // Whatever a clock of somebody says: later than all that is there.
  layFrom(Math.max(Date.now(), highest + 1), taken);
}

/** These notes, the lowest first, and between what all others lie. */
export function layersAround(doc: Y.Doc, ids: ReadonlySet<string>) {
  const taken: Y.Map<unknown>[] = [];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [id, value] of notesOf(doc)) {
    if (!(value instanceof Y.Map)) continue;
    if (ids.has(id)) {
      taken.push(value);
      continue;
    }
    const layer = readLayer(value);
    lowest = Math.min(lowest, layer);
    highest = Math.max(highest, layer);
  }
  return { taken: taken.sort((a, b) => readLayer(a) - readLayer(b)), lowest, highest };
}

export function layFrom(layer: number, notes: readonly Y.Map<unknown>[]): void {
  notes.forEach((note, index) => note.set("layer", Math.min(MAX_MOMENT, layer + index)));
}
