import * as Y from "yjs";
import { cleanTitle } from "./cluster.ts";
import { readContradictions } from "./contradiction.ts";
import { newId } from "./ids.ts";
import { linksOf, notesOf } from "./mapDocument.ts";
import { spliceInto } from "./sharedText.ts";
import { LIMITS } from "./wire.ts";

/** Every write to the contradictions of a map; rules as in `mapCommands.ts`. */
export interface NewContradiction {
  readonly from: string;
  readonly to: string;
  readonly title?: string;
  readonly author?: string | null;
}

/** Draws a contradiction, and returns its id: that of the one which joins these notes already, null without room or notes. */
export function addContradiction(doc: Y.Doc, wanted: NewContradiction, origin: unknown): string | null {
  const { from, to } = wanted;
  const ends = [from, to];
  const known = readContradictions(doc).find((one) => ends.includes(one.from) && ends.includes(one.to));
  if (known) return known.id;
  const links = linksOf(doc);
  if (from === to || !ends.every((id) => notesOf(doc).has(id)) || links.size >= LIMITS.linksPerMap)
    return null;
  const id = newId();
  const value = new Y.Map<unknown>();
  value.set("kind", "contradiction");
  value.set("from", from);
  value.set("to", to);
  value.set("title", new Y.Text(cleanTitle(wanted.title ?? "").trim()));
  value.set("author", wanted.author ?? null);
  value.set("createdAt", Date.now());
  doc.transact(() => links.set(id, value), origin);
  return id;
}

/** Makes a title `after`, as `editText` does a note's text. Returns what stands. */
export function editContradictionTitle(
  doc: Y.Doc,
  id: string,
  after: string,
  caret: number,
  origin: unknown,
): string {
  const title = linkValue(doc, id)?.get("title");
  if (!(title instanceof Y.Text)) return after;
  doc.transact(() => spliceInto(title, cleanTitle(after), caret), origin);
  return title.toString();
}

/** Chooses a contradiction as one of the strongest, at this moment; null takes the choice back. */
export function setStar(doc: Y.Doc, id: string, at: number | null, origin: unknown): void {
  const link = linkValue(doc, id);
  if (!link || (link.get("star") ?? null) === at) return;
  doc.transact(() => {
    if (at === null) link.delete("star");
    else link.set("star", at);
  }, origin);
}

export function deleteContradiction(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => linksOf(doc).delete(id), origin);
}

function linkValue(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const value = linksOf(doc).get(id);
  return value instanceof Y.Map ? value : null;
}
