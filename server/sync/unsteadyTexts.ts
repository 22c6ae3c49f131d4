import * as Y from "yjs";
import { notesOf } from "../../model/mapDocument.ts";
import type { StoredDocument } from "../storage/store.ts";

/**
 * Notes whose text a log spells otherwise than the state that is encoded from it. Somebody forged what they had
 * seen when they wrote (no client of ours does): Yjs then orders the pieces by the order in which they came.
 */
export function unsteadyTexts({ state, updates }: Pick<StoredDocument, "state" | "updates">): string[] {
  const original = new Y.Doc();
  const reloaded = new Y.Doc();
  try {
    for (const update of [...(state ? [state] : []), ...updates]) Y.applyUpdate(original, update);
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(original));
    return [...notesOf(original).keys()].filter((id) => spelling(original, id) !== spelling(reloaded, id));
  } catch {
    return [];
  } finally {
    original.destroy();
    reloaded.destroy();
  }
}

/** Writes these texts anew, in one piece, as they stand: then there is one order only. Call inside a transaction. */
export function rewriteTexts(doc: Y.Doc, noteIds: readonly string[]): void {
  for (const id of noteIds) {
    const text = textOf(doc, id);
    if (!text) continue;
    const content = text.toString();
    text.delete(0, text.length);
    text.insert(0, content);
  }
}

function spelling(doc: Y.Doc, noteId: string): string | null {
  return textOf(doc, noteId)?.toString() ?? null;
}

function textOf(doc: Y.Doc, noteId: string): Y.Text | null {
  const note = notesOf(doc).get(noteId);
  const text = note instanceof Y.Map ? note.get("text") : null;
  return text instanceof Y.Text ? text : null;
}
