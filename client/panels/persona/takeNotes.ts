import { noteWords } from "../../../model/noteImage.ts";
import { addSources } from "../../../model/outcomeEntry.ts";
import { type Section, sectionFor } from "../../../model/persona.ts";
import { addLines, type NewLine } from "../../../model/personaCommands.ts";
import { sourceKey } from "../../../model/source.ts";
import type { DocumentSession } from "../../session/mapSession.ts";
import type { SelectedNote } from "../outcome/onNotes.ts";
import type { NotesOfMaps } from "./notesOfMaps.ts";

/** How notes become lines: into which section, null for each its own, and whether they share one line. */
export interface Taking {
  readonly section: Section | null;
  readonly together: boolean;
}

/** Puts notes onto a sheet in one step. Gives the ids of the new lines; null where there is no room for them. */
export function takeNotes(
  session: DocumentSession,
  personaId: string,
  notes: readonly SelectedNote[],
  { section, together }: Taking,
): string[] | null {
  const author = session.me.participantId;
  const [first] = notes;
  if (!first) return [];
  const lines: NewLine[] = together
    ? [{ section: section ?? sectionFor(first.field), sources: notes, author }]
    : notes.map((note) => ({ section: section ?? sectionFor(note.field), sources: [note], author }));
  let ids: string[] | null = null;
  session.write((doc, origin) => {
    ids = addLines(doc, personaId, lines, origin);
  });
  return ids;
}

/** Links notes to a line that is there already; its words stay as they are. */
export function linkNotes(session: DocumentSession, lineId: string, notes: readonly SelectedNote[]): void {
  session.write((doc, origin) => addSources(doc, "personaLines", lineId, notes, origin));
}

/** The notes with these keys (`sourceKey`), as they are now; those that are gone or hidden are left out. A picture without a description is called `untold`. */
export function notesWith(notes: NotesOfMaps, keys: ReadonlySet<string>, untold: string): SelectedNote[] {
  return [...notes].flatMap(([mapId, ofMap]) =>
    ofMap.flatMap((note) => {
      const { id: noteId, evidence, author, place } = note;
      return keys.has(sourceKey({ mapId, noteId }))
        ? [{ mapId, noteId, text: noteWords(note, untold), evidence, author, field: place.field }]
        : [];
    }),
  );
}
