import { notesOf } from "../../model/mapDocument.ts";
import type { MapSession } from "./mapSession.ts";

/**
 * Makes one undo step of mine out of notes that the server has added in my name. They come with the document, in one
 * change, before or after the server's answer.
 */
export function adoptNotes({ doc, undo, me }: MapSession, noteIds: readonly string[]): void {
  const notes = notesOf(doc);
  const areHere = (): boolean => noteIds.some((id) => notes.has(id));
  const adopt = (): void => undo.adopt(noteIds, me.participantId);
  if (areHere()) return adopt();
  const onChange = (): void => {
    if (!areHere()) return;
    notes.unobserve(onChange);
    adopt();
  };
  notes.observe(onChange);
}
