import * as Y from "yjs";
import type { StoredDocument } from "../storage/store.ts";

/** Where a map keeps texts that are typed: in which root, under which key of its entries. */
const TYPED = { notes: "text", clusters: "title", links: "title" } as const;
type TypedRoot = keyof typeof TYPED;
const TYPED_ROOTS = Object.keys(TYPED) as TypedRoot[];

/** One entry of a map with a text of its own. */
export interface TextPlace {
  readonly root: TypedRoot;
  readonly id: string;
}

/**
 * Texts that a log spells otherwise than the state that is encoded from it. Somebody forged what they had
 * seen when they wrote (no client of ours does): Yjs then orders the pieces by the order in which they came.
 */
export function unsteadyTexts({ state, updates }: Pick<StoredDocument, "state" | "updates">): TextPlace[] {
  const original = new Y.Doc();
  const reloaded = new Y.Doc();
  try {
    for (const update of [...(state ? [state] : []), ...updates]) Y.applyUpdate(original, update);
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(original));
    return TYPED_ROOTS.flatMap((root) =>
      [...original.getMap(root).keys()].map((id) => ({ root, id })),
    ).filter((place) => spelling(original, place) !== spelling(reloaded, place));
  } catch {
    return [];
  } finally {
    original.destroy();
    reloaded.destroy();
  }
}

/** Writes these texts anew, in one piece, as they stand: then there is one order only. Call inside a transaction. */
export function rewriteTexts(doc: Y.Doc, places: readonly TextPlace[]): void {
  for (const place of places) {
    const text = textOf(doc, place);
    if (!text) continue;
    const content = text.toString();
    text.delete(0, text.length);
    text.insert(0, content);
  }
}

function spelling(doc: Y.Doc, place: TextPlace): string | null {
  return textOf(doc, place)?.toString() ?? null;
}

function textOf(doc: Y.Doc, { root, id }: TextPlace): Y.Text | null {
  const entry = doc.getMap(root).get(id);
  const text = entry instanceof Y.Map ? entry.get(TYPED[root]) : null;
  return text instanceof Y.Text ? text : null;
}
