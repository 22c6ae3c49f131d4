import { type RefObject, useLayoutEffect } from "react";
import * as Y from "yjs";
import type { EntryRoot } from "../../../model/outcomeDocument.ts";
import { editEntryText, entryOf } from "../../../model/outcomeEntry.ts";
import { bindField } from "../../state/boundText.ts";
import type { Outcome } from "../../state/outcome.ts";

/** Which text of the outcome document. */
export interface EntryText {
  readonly root: EntryRoot;
  readonly id: string;
  readonly key: string;
}

/** Binds a field to a text in which several people may type at once. The browser owns the field's value. */
export function useSharedText(
  ref: RefObject<HTMLTextAreaElement | null>,
  { session }: Outcome,
  { root, id, key }: EntryText,
): void {
  useLayoutEffect(() => {
    const area = ref.current;
    const shared = entryOf(session.doc, root, id)?.get(key);
    if (!area || !(shared instanceof Y.Text)) return;
    const write = (after: string, caret: number): string => {
      let stands = after;
      session.write((doc, origin) => {
        stands = editEntryText(doc, root, id, { key, after, caret }, origin);
      }, "typing");
      return stands;
    };
    return bindField(area, { text: shared, write }).close;
  }, [ref, session, root, id, key]);
}
