import { equalityDeep } from "lib0/function";
import * as Y from "yjs";
import { MAP_ROOTS } from "./mapDocument.ts";
import { minimalSplice, type Splice } from "./textDiff.ts";

/** Keys from a root of the document down to one entry. */
type Path = readonly string[];

/** One step on the way from a live map to a version of it. A `value` that is a Yjs type can be put in only once. */
export type RestoreEdit =
  | { readonly kind: "remove"; readonly path: Path }
  | { readonly kind: "put"; readonly path: Path; readonly value: unknown }
  | { readonly kind: "splice"; readonly path: Path; readonly splice: Splice };

/** People are no content: whoever has come since stays, and a name that was removed does not return. */
const RESTORED_ROOTS = MAP_ROOTS.filter((root) => root !== "people");

/**
 * What to write into `live` so that its content is that of `version`: forward edits, as few and as small as can be,
 * so that everyone's screen follows and edits that are still under way merge. Empty when nothing differs. Reads
 * only; keys that this program does not know are treated like all others.
 */
export function restoreEdits(live: Y.Doc, version: Y.Doc): readonly RestoreEdit[] {
  return RESTORED_ROOTS.flatMap((root) => mapEdits(live.getMap(root), version.getMap(root), [root]));
}

/** Writes the edits. They must have been computed for `doc` as it is now. */
export function applyRestore(doc: Y.Doc, edits: readonly RestoreEdit[], origin: unknown): void {
  doc.transact(() => {
    for (const edit of edits) applyEdit(doc, edit);
  }, origin);
}

function mapEdits(live: Y.Map<unknown>, version: Y.Map<unknown>, path: Path): RestoreEdit[] {
  const edits: RestoreEdit[] = [];
  for (const key of live.keys()) {
    if (!version.has(key)) edits.push({ kind: "remove", path: [...path, key] });
  }
  for (const [key, wanted] of version) {
    const entry = [...path, key];
    if (live.has(key)) edits.push(...entryEdits(live.get(key), wanted, entry));
    // A note that is gone comes back as a new one under its own id.
    else edits.push({ kind: "put", path: entry, value: copyOf(wanted) });
  }
  return edits;
}

function entryEdits(current: unknown, wanted: unknown, path: Path): RestoreEdit[] {
  if (current instanceof Y.Map && wanted instanceof Y.Map) return mapEdits(current, wanted, path);
  if (isPlainText(current) && isPlainText(wanted)) {
    const splice = minimalSplice(current.toString(), wanted.toString());
    return splice ? [{ kind: "splice", path, splice }] : [];
  }
  return isSame(current, wanted) ? [] : [{ kind: "put", path, value: copyOf(wanted) }];
}

function applyEdit(doc: Y.Doc, edit: RestoreEdit): void {
  const [root = "", ...keys] = edit.path;
  const key = keys.pop() ?? "";
  let parent: unknown = doc.getMap(root);
  for (const step of keys) parent = parent instanceof Y.Map ? parent.get(step) : null;
  if (!(parent instanceof Y.Map)) return;
  switch (edit.kind) {
    case "remove":
      parent.delete(key);
      return;
    case "put":
      parent.set(key, edit.value);
      return;
    case "splice": {
      const text = parent.get(key);
      if (!(text instanceof Y.Text)) return;
      const { index, remove, insert } = edit.splice;
      if (remove > 0) text.delete(index, remove);
      if (insert) text.insert(index, insert);
    }
  }
}

/** Text without formats, as all of ours is: two of them can be compared letter by letter. */
function isPlainText(value: unknown): value is Y.Text {
  if (!(value instanceof Y.Text)) return false;
  const delta = value.toDelta() as readonly { insert: unknown; attributes?: unknown }[];
  return delta.every(({ insert, attributes }) => typeof insert === "string" && attributes === undefined);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Y.AbstractType || b instanceof Y.AbstractType) {
    if (!(a instanceof Y.AbstractType && b instanceof Y.AbstractType)) return false;
    return a.constructor === b.constructor && equalityDeep(contentOf(a), contentOf(b));
  }
  return equalityDeep(a, b);
}

function contentOf(type: Y.AbstractType<unknown>): unknown {
  return type instanceof Y.Text ? type.toDelta() : type.toJSON();
}

/** A Yjs type belongs to one document; its copy can go into another. */
function copyOf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value;
}
