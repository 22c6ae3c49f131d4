import type { ReactNode } from "react";
import type { Workshop } from "../../../model/api.ts";
import { standingOn } from "../../../model/outcomeEntry.ts";
import type { Source } from "../../../model/source.ts";
import type { Editor } from "../../state/editor.ts";
import type { Outcome } from "../../state/outcome.ts";

/** What each part of the dialog "what came of it" gets. */
export interface OnNotesProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  /** the notes in question */
  readonly sources: readonly Source[];
  readonly canEdit: boolean;
  /** puts something in the dialog's place; null brings the dialog back */
  readonly onShow: (sheet: ReactNode) => void;
  readonly onClose: () => void;
}

/** The entries that stand on any of these notes, each once. */
export function onAnyOf<E extends { readonly sources: readonly Source[] }>(
  entries: readonly E[],
  sources: readonly Source[],
): E[] {
  return [...new Set(sources.flatMap((source) => standingOn(entries, source)))];
}

/** What all can see of the selection: neither private notes nor hidden ones get into what everybody reads. */
export function selectedSources(editor: Editor): Source[] {
  return [...editor.view.getState().selection].flatMap((noteId): Source[] => {
    const record = editor.map.get(noteId);
    if (!record || record.seenBy !== "everyone" || record.note.hidden) return [];
    const { text, evidence, author } = record.note;
    return [{ mapId: editor.session.mapId, noteId, text, evidence, author }];
  });
}
