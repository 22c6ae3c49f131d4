import type { PlaceKey } from "../../model/fields.ts";
import { decodeText } from "./decodeText.ts";
import { fieldsWithout, type GroupsRead, notesOfGroups } from "./groupedNotes.ts";
import { type FileProblem, IMPORT_LIMITS, type ImportLimits } from "./importedNote.ts";
import { readMarkdown } from "./markdownList.ts";
import { otherFileIn } from "./otherFile.ts";
import type { NotesRead } from "./tableNotes.ts";
import { readTextLines } from "./textLines.ts";

/** More lines than this for every note that one import takes are no list for a map, and take long to read. */
const LINES_PER_NOTE = 10;
const FILLED_LINE = /\S[^\r\n]*/g;

export type ListFormat = "markdown" | "text";

/** A list from a file's bytes. Never throws. */
export function readList(
  bytes: Uint8Array,
  format: ListFormat,
  limits: ImportLimits = IMPORT_LIMITS,
): GroupsRead {
  if (bytes.length > limits.bytes) {
    return problem({ kind: "tooLarge", bytes: bytes.length, limit: limits.bytes });
  }
  const what = otherFileIn(bytes);
  if (what !== null) return problem({ kind: "otherFile", what });
  const decoded = decodeText(bytes);
  if (decoded === null) return problem({ kind: "notText" });
  if (decoded.text.trim() === "") return problem({ kind: "empty" });
  const count = decoded.text.match(FILLED_LINE)?.length ?? 0;
  const limit = LINES_PER_NOTE * limits.rows;
  if (count > limit) return problem({ kind: "tooManyRows", count, limit: limits.rows });
  return format === "markdown" ? readMarkdown(decoded.text, limits) : readTextLines(decoded.text, limits);
}

/** Whether a text that was pasted, or has no telling name, is written as Markdown. */
export function listFormatOf(text: string): ListFormat {
  return /^ {0,3}#{1,6} \S|^[ \t]*[-*+] \S/m.test(text) ? "markdown" : "text";
}

/** The notes of a list without asking anybody: what stands under no field's name goes to `otherwise`. */
export function readNotesList(
  bytes: Uint8Array,
  format: ListFormat,
  otherwise: PlaceKey = "parking",
  limits: ImportLimits = IMPORT_LIMITS,
): NotesRead {
  return notesOf(readList(bytes, format, limits), otherwise, limits);
}

/** Notes of groups within the limits of one import. */
export function notesOf(read: GroupsRead, otherwise: PlaceKey, limits: ImportLimits): NotesRead {
  if (!read.ok) return read;
  const notes = notesOfGroups(read.groups, fieldsWithout(read.groups, otherwise));
  const count = notes.length + read.faulty.length;
  if (count > limits.rows) return problem({ kind: "tooManyRows", count, limit: limits.rows });
  return { ok: true, notes, faulty: read.faulty };
}

function problem(problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } {
  return { ok: false, problem };
}
