import type * as Y from "yjs";
import { journeyFeelingsOf } from "../../model/journeyDocument.ts";
import { ENTRY_ROOTS } from "../../model/outcomeDocument.ts";
import { entriesIn } from "../../model/outcomeEntry.ts";
import { type CommandHistory, createHistory } from "./undoHistory.ts";

/** `createUndoHistory` over an outcome document: apart, so that who only writes notes need not fetch what actions are. */
export function createOutcomeHistory(
  doc: Y.Doc,
  origin: unknown,
  mayChange: (authors: readonly (string | null)[]) => boolean = () => true,
): CommandHistory {
  return createHistory(
    [...ENTRY_ROOTS.map((root) => entriesIn(doc, root)), journeyFeelingsOf(doc)],
    doc,
    origin,
    mayChange,
  );
}
