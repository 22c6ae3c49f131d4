import type * as Y from "yjs";
import type { NewCard } from "../../../model/journeyCardCommands.ts";
import type { Cell } from "../../../model/journeyDocument.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import type { Note } from "../../../model/note.ts";
import { isBlank, noteWords } from "../../../model/noteImage.ts";
import { type Source, sourceKey } from "../../../model/source.ts";
import { compareAsRead } from "../../../model/startFromMap.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";

/** The notes of a map that are on no card of a journey yet; hidden and empty ones never. */
export function notesToPick(map: Y.Doc, mapId: string, board: JourneyBoard): Note[] {
  const taken = new Set([...board.all()].flatMap(({ sources }) => sources.map(sourceKey)));
  const notes = readNotes(map).filter(
    (note) => !note.hidden && !isBlank(note) && !taken.has(sourceKey({ mapId, noteId: note.id })),
  );
  return notes.sort(compareAsRead);
}

/** A card that begins with a note's words and stays linked to it. `untold` is the word for a picture of which nothing is said. */
export function cardFrom(
  note: Note,
  { mapId, cell, author, untold }: { mapId: string; cell: Cell; author: string; untold: string },
): NewCard {
  return { text: noteWords(note, untold), cell, sources: [sourceOf(note, mapId, untold)], author };
}

function sourceOf(note: Note, mapId: string, untold: string): Source {
  const { id, evidence, author } = note;
  return { mapId, noteId: id, text: noteWords(note, untold), evidence, author };
}
