import type * as Y from "yjs";

/** Of a document that is made for readers elsewhere alone: note id → points, of the latest vote that everybody took part in. */
const ROOT = "points";

export type PublicPoints = Readonly<Record<string, number>>;

/** In an order of its own, so that equal points give equal bytes. */
export function writePublicPoints(doc: Y.Doc, points: PublicPoints, shown: ReadonlySet<string>): void {
  const written = doc.getMap(ROOT);
  for (const id of Object.keys(points).sort()) if (shown.has(id)) written.set(id, points[id]);
}

/** Total: 0 for a note without points, and for whatever else stands there. */
export function readPublicPoints(doc: Y.Doc, noteId: string): number {
  const points = doc.getMap(ROOT).get(noteId);
  return typeof points === "number" && Number.isSafeInteger(points) && points > 0 ? points : 0;
}
