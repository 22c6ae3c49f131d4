import Papa from "papaparse";
import { readBoard } from "../../exchange/import/boards.ts";
import { createGroups, type GroupsRead, NOTHING_LEFT_OUT } from "../../exchange/import/groupedNotes.ts";
import type { ImportLimits } from "../../exchange/import/importedNote.ts";
import { listFormatOf, readList } from "../../exchange/import/list.ts";
import { tableGroups } from "../../exchange/import/tableGroups.ts";
import { isTableOfNotes, type Rows } from "../../exchange/import/tableNotes.ts";
import { fieldOfHeading } from "../../exchange/import/words.ts";
import { cleanPasted } from "../tools/pastedText.ts";
import { linesOf } from "../tools/placing.ts";

type Groups = Extract<GroupsRead, { ok: true }>;

/** Cells of a spreadsheet as its plain text has them: each line with as many tabs. */
export function rowsOfText(text: string): Rows | null {
  if (!text.includes("\t")) return null;
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""), {
    delimiter: "\t",
  });
  const [first = []] = data;
  return first.length > 1 && data.every((row) => row.length === first.length)
    ? data.map((row) => row.map(cleanPasted))
    : null;
}

/**
 * A table as notes: one of notes (`field`, `text` …), one whose columns are fields, a board's, or any other, of which each
 * cell is a note, as on other boards.
 */
export function groupsOfRows(rows: Rows, limits: ImportLimits): Groups {
  const board = readBoard(rows, limits);
  if (board) return board;
  if (isTableOfNotes(rows)) return tableGroups(rows, limits);
  const groups = createGroups(limits);
  for (const [index, row] of rows.entries()) {
    for (const text of row) groups.add(null, null, { row: index + 1, text });
  }
  return told(groups);
}

/** Items of a list; one that only names a field says where those below it go. */
export function groupsOfItems(items: readonly string[], limits: ImportLimits): Groups {
  const groups = createGroups(limits);
  let named: ReturnType<typeof fieldOfHeading> = null;
  for (const [index, text] of items.entries()) {
    const heading = fieldOfHeading(text);
    if (heading) named = heading;
    else groups.add(null, named, { row: index + 1, text: linesOf(text).join("\n") });
  }
  return told(groups);
}

/** Lines of text, where "Pains: no date" names its field; or a list in Markdown. */
export function groupsOfText(text: string, limits: ImportLimits): GroupsRead {
  // A list alone is one of lines; only headings make it more.
  const format = /^ {0,3}#{1,6} \S/m.test(text) ? listFormatOf(text) : "text";
  return readList(new TextEncoder().encode(text), format, limits);
}

function told(groups: ReturnType<typeof createGroups>): Groups {
  return { ok: true, kind: "list", groups: groups.all(), faulty: groups.faulty, leftOut: NOTHING_LEFT_OUT };
}
