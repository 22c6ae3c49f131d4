import { fieldsWithout, type GroupsRead, notesOfGroups } from "../../exchange/import/groupedNotes.ts";
import {
  type FileProblem,
  IMPORT_LIMITS,
  type ImportedContradiction,
  type ImportedNote,
} from "../../exchange/import/importedNote.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { cleanPasted } from "../tools/pastedText.ts";
import { notesOfShapes } from "./boardShapes.ts";
import { readOtherBoard } from "./otherBoards.ts";
import { readPastedHtml } from "./pastedHtml.ts";
import { groupsOfItems, groupsOfRows, groupsOfText, rowsOfText } from "./pastedList.ts";

/** The clipboard as strings; "" for what is not on it. */
export interface ClipStrings {
  /** under our own type */
  readonly own: string;
  readonly html: string;
  readonly text: string;
}

export type Pasted =
  | {
      readonly ok: true;
      /** of a map or another board: they have places, which belong together */
      readonly kind: "map" | "board" | "list";
      readonly notes: readonly ImportedNote[];
      readonly contradictions: readonly ImportedContradiction[];
      /** how many do not come in, because they are too long or damaged */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly problem: FileProblem["kind"] };

/**
 * Makes notes of what is on the clipboard, whoever put it there. The firmest reading wins: our own notes, those of another board, a table, a list,
 * then lines of text. What names no field goes to `otherwise`. Nothing is trusted, and nothing here throws.
 */
export function readPasted(clip: ClipStrings, otherwise: PlaceKey): Pasted {
  const html = readPastedHtml(clip.html);
  const text = cleanPasted(clip.text.trim() === "" ? html.words : clip.text);
  const value = clip.text.trimStart().startsWith("{") ? parsed(clip.text) : null;
  const map = [clip.own, html.carried ?? "", value ? clip.text : ""].find(isMapFile);
  if (map !== undefined) return mapOf(map);
  const board = readOtherBoard(clip.html, clip.text, value);
  if (board) return { ok: true, kind: "board", contradictions: [], ...notesOfShapes(board, otherwise) };
  // As text, with the tabs in it, which are the only sign of cells.
  const rows = html.rows ?? rowsOfText(clip.text);
  if (rows) return listOf(groupsOfRows(rows, IMPORT_LIMITS), otherwise);
  if (html.items) return listOf(groupsOfItems(html.items, IMPORT_LIMITS), otherwise);
  return listOf(groupsOfText(text, IMPORT_LIMITS), otherwise);
}

/** Ours, or of a version to come, which is to be told apart. */
function isMapFile(json: string): boolean {
  if (json === "") return false;
  const read = readMapJson(new TextEncoder().encode(json));
  return read.ok || read.problem.kind === "newerVersion";
}

function mapOf(json: string): Pasted {
  const read = readMapJson(new TextEncoder().encode(json));
  if (!read.ok) return { ok: false, problem: read.problem.kind };
  const notes = read.notes.filter(({ text, image }) => image !== undefined || text.trim() !== "");
  return {
    ok: true,
    kind: "map",
    notes,
    contradictions: read.contradictions,
    leftOut: read.faulty.length,
  };
}

function listOf(read: GroupsRead, otherwise: PlaceKey): Pasted {
  if (!read.ok) return { ok: false, problem: read.problem.kind };
  const notes = notesOfGroups(read.groups, fieldsWithout(read.groups, otherwise));
  return {
    ok: true,
    kind: "list",
    notes,
    contradictions: [],
    leftOut: read.faulty.length,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
