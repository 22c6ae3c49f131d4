import { readBoard } from "./boards.ts";
import type { ImportLimits } from "./importedNote.ts";
import { notesOf } from "./list.ts";
import { type NotesRead, notesFromRows, type Rows } from "./tableNotes.ts";

/**
 * Notes from a table without asking anybody: one of notes (`notesFromRows`), or a whiteboard's (`readBoard`), what names no
 * field being parked. Any other table lacks columns.
 */
export function notesFromTable(
  rows: Rows,
  limits: ImportLimits,
  damageIn: (row: number) => string | null = () => null,
): NotesRead {
  const board = readBoard(rows, limits, damageIn);
  return board ? notesOf(board, "parking", limits) : notesFromRows(rows, limits, damageIn);
}
