import { cleanCell } from "./cleanCell.ts";
import { textOfHtml } from "./entities.ts";
import {
  columnsLeftOut,
  createGroups,
  type GroupsRead,
  headingOf,
  NOTHING_LEFT_OUT,
} from "./groupedNotes.ts";
import { faultyRow, type ImportLimits } from "./importedNote.ts";
import { isTableOfNotes, type Rows } from "./tableNotes.ts";
import { fieldOfHeading } from "./words.ts";

type BoardColumn = "text" | "area" | "tags";

/** Headings that boards write over what is on a note, where it lies and what it is marked with. */
const COLUMN_NAMES: Readonly<Record<BoardColumn, readonly string[]>> = {
  text: ["text", "content", "sticky note", "sticky note text", "inhalt", "notiz", "haftnotiz"],
  area: ["area", "area title", "frame", "frame title", "parent frame", "section", "bereich", "rahmen"],
  tags: ["tags", "tag", "labels", "label", "schlagwörter"],
};
/** What else only boards write: then a table with a column of texts is one even without areas. */
const BOARD_NAMES =
  /^(?:bg ?colou?r|background colou?r|position ?[xy]|[xy] ?position|sticky note id|widget ?id)$/;
/** The share of rows that must have a single cell in a list of a board's texts. */
const MOSTLY = 0.95;
/** So many fields that stand alone in their rows make it one, too: tagged notes have several cells. */
const CERTAINLY = 2;

/**
 * Notes from the CSV of a whiteboard (Miro, Mural and others) or from a table whose columns are fields; null for any other
 * table. Frames, areas, columns and lines that name a field are groups. Nobody's name comes in.
 */
export function readBoard(
  rows: Rows,
  limits: ImportLimits,
  damageIn: (row: number) => string | null = () => null,
): BoardRead {
  if (isTableOfNotes(rows)) return null;
  const damages = rows.map((_, row) => damageIn(row));
  const sound = rows.map((row, index) => (damages[index] === null ? row : []));
  const read = widgetTable(sound, limits) ?? fieldColumns(sound, limits) ?? framedList(sound, limits);
  if (!read) return null;
  const damaged = damages.flatMap((damage, index) =>
    damage === null ? [] : [faultyRow(index + 1, "unreadable", damage)],
  );
  return { ...read, faulty: [...read.faulty, ...damaged].sort((a, b) => a.row - b.row) };
}

/**
 * One widget a row, as Mural writes them and exports of Miro by apps: a column of texts, one of areas. Mural's header is
 * `ID, Text, BG Color, Sticky type, Border line, Position X, Position Y, Area, Link to, Last Updated By, Last Updated, Last
 * Content Edited By, Last Content Edited, Tags, Integration Labels`, and its texts have entities of HTML in them, as
 * github.com/DEFRA/bng-metric-harness (.claude/skills/roadmap-assessment, references and parse-roadmap.mjs) reads them.
 */
function widgetTable([header = [], ...rows]: Rows, limits: ImportLimits): BoardRead {
  const names = header.map(headingOf);
  const at = (column: BoardColumn): number => names.findIndex((name) => COLUMN_NAMES[column].includes(name));
  const [text, area, tags] = [at("text"), at("area"), at("tags")];
  const isBoard = text >= 0 && (area >= 0 || names.some((name) => BOARD_NAMES.test(name)));
  if (!isBoard) return null;
  const groups = createGroups(limits);
  for (const [index, row] of rows.entries()) {
    const title = cleanCell(textOfHtml(row[area] ?? "")).trim() || null;
    groups.add(title, title === null ? null : fieldOfHeading(title), {
      row: index + 2,
      text: textOfHtml(row[text] ?? ""),
      tags: (row[tags] ?? "").split(/[,;|]/),
    });
  }
  return {
    ok: true,
    kind: "board",
    groups: groups.all(),
    faulty: groups.faulty,
    leftOut: { ...NOTHING_LEFT_OUT, ...columnsLeftOut(header, new Set([text, area, tags])) },
  };
}

/** A column for each field, its name on top: how empathy maps stand in spreadsheets. */
function fieldColumns(rows: Rows, limits: ImportLimits): BoardRead {
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const header = rows[first] ?? [];
  const named = header.map((cell) => fieldOfHeading(cleanCell(cell)));
  const count = named.filter((one) => one !== null).length;
  if (count < 2 || 2 * count < header.filter((cell) => cell.trim() !== "").length) return null;
  const groups = createGroups(limits);
  for (const [column, cell] of header.entries()) {
    const title = cleanCell(cell).trim() || null;
    for (const [index, row] of rows.slice(first + 1).entries()) {
      const note = { row: first + index + 2, text: textOfHtml(row[column] ?? "") };
      groups.add(title, named[column] ?? null, note);
    }
  }
  const leftOut = NOTHING_LEFT_OUT;
  return { ok: true, kind: "columns", groups: groups.all(), faulty: groups.faulty, leftOut };
}

/**
 * One text a row, frame by frame, each under its frame's title: how Miro writes the texts of a board. There is no header;
 * a note's tags, and the cells of tables and cards, are further cells of its row. So also
 * github.com/VitorMRodovalho/ai-pm-research-hub (scripts/import_miro_csv.mjs) reads "Miro board - ….csv".
 */
function framedList(rows: Rows, limits: ImportLimits): BoardRead {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const single = filled.filter((row) => row.slice(1).every((cell) => cell.trim() === ""));
  const fields = new Set(single.flatMap(([cell = ""]) => fieldOfHeading(cleanCell(cell))?.field ?? []));
  const isList = single.length >= MOSTLY * filled.length;
  if (fields.size < (isList ? 1 : CERTAINLY)) return null;
  const groups = createGroups(limits);
  let title: string | null = null;
  let named: ReturnType<typeof fieldOfHeading> = null;
  for (const [index, row] of rows.entries()) {
    const [text = "", ...tags] = row.map((cell) => textOfHtml(cleanCell(cell)));
    const heading = tags.every((tag) => tag === "") ? fieldOfHeading(text) : null;
    if (heading) [title, named] = [text.trim(), heading];
    else groups.add(title, named, { row: index + 1, text, tags });
  }
  const leftOut = NOTHING_LEFT_OUT;
  return { ok: true, kind: "board", groups: groups.all(), faulty: groups.faulty, leftOut };
}

type BoardRead = Extract<GroupsRead, { ok: true }> | null;
