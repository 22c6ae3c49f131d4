import * as Y from "yjs";
import { type SessionRoot, sessionRoot } from "./sessionDocument.ts";

export function setEntry(doc: Y.Doc, root: SessionRoot, key: string, value: unknown, origin: unknown): void {
  doc.transact(() => {
    const target = sessionRoot(doc, root);
    if (value === undefined) target.delete(key);
    else setIfNew(target, key, value);
  }, origin);
}

export function setIfNew(target: Y.Map<unknown>, key: string, value: unknown): void {
  if (target.get(key) !== value) target.set(key, value);
}
