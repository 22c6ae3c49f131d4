import type * as Y from "yjs";
import { minimalSplice } from "./textDiff.ts";

/** Makes a text `after` by the smallest splice, so that two people typing in it keep both. Call inside a transaction. */
export function spliceInto(text: Y.Text, after: string, caret: number): void {
  const splice = minimalSplice(text.toString(), after, caret);
  if (!splice) return;
  if (splice.remove > 0) text.delete(splice.index, splice.remove);
  if (splice.insert) text.insert(splice.index, splice.insert);
}
