import type { ReactNode } from "react";
import type { Workshop } from "../../../model/api.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { noteWords } from "../../../model/noteImage.ts";
import { standingOn } from "../../../model/outcomeEntry.ts";
import type { Source } from "../../../model/source.ts";
import type { Editor } from "../../state/editor.ts";
import type { Outcome } from "../../state/outcome.ts";

/** A note as a source, and where it lies. */
export interface SelectedNote extends Source {
  readonly field: PlaceKey;
}

/** What each part of the dialog "what came of it" gets. */
export interface OnNotesProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  /** the notes in question */
  readonly sources: readonly SelectedNote[];
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

/** What all can see of the selection, a picture without a description by the word `untold`: neither private notes nor hidden ones get into what everybody reads. */
export function selectedSources(editor: Editor, untold: string): SelectedNote[] {
  return [...editor.view.getState().selection].flatMap((noteId): SelectedNote[] => {
    const record = editor.map.get(noteId);
    if (!record || record.seenBy !== "everyone" || record.note.hidden) return [];
    const { evidence, author, place } = record.note;
    const text = noteWords(record.note, untold);
    return [{ mapId: editor.session.mapId, noteId, text, evidence, author, field: place.field }];
  });
}
