import type * as Y from "yjs";
import type { NewCard } from "../../../model/journeyCardCommands.ts";
import type { Cell } from "../../../model/journeyDocument.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import type { Note } from "../../../model/note.ts";
import { type Source, sourceKey } from "../../../model/source.ts";
import { compareAsRead } from "../../../model/startFromMap.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";

/** The notes of a map that are on no card of a journey yet; hidden and empty ones never. */
export function notesToPick(map: Y.Doc, mapId: string, board: JourneyBoard): Note[] {
  const taken = new Set([...board.all()].flatMap(({ sources }) => sources.map(sourceKey)));
  const notes = readNotes(map).filter(
    ({ id, hidden, text }) => !hidden && text.trim() !== "" && !taken.has(sourceKey({ mapId, noteId: id })),
  );
  return notes.sort(compareAsRead);
}

/** A card that begins with a note's words and stays linked to it. */
export function cardFrom(note: Note, mapId: string, cell: Cell, author: string): NewCard {
  return { text: note.text, cell, sources: [sourceOf(note, mapId)], author };
}

export function sourceOf({ id, text, evidence, author }: Note, mapId: string): Source {
  return { mapId, noteId: id, text, evidence, author };
}
