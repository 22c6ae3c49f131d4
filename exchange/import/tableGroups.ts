import { cleanCell } from "./cleanCell.ts";
import {
  columnsLeftOut,
  type GroupedNote,
  type GroupsRead,
  NOTHING_LEFT_OUT,
  type NoteGroup,
} from "./groupedNotes.ts";
import { faultyRow, type ImportLimits } from "./importedNote.ts";
import { positionsIn, type Rows, readRow } from "./tableNotes.ts";
import { fieldNamed } from "./words.ts";

/**
 * The same as `notesFromRows`, for people to look at first: the notes of each field together, and those whose field is none
 * by the word that stands there, so that it can be said what is meant by it.
 */
export function tableGroups(
  [header = [], ...rows]: Rows,
  limits: ImportLimits,
  damageIn: (row: number) => string | null = () => null,
): Extract<GroupsRead, { ok: true }> {
  const positions = positionsIn(header);
  const used = new Set(Object.values(positions));
  const groups = new Map<string, NoteGroup & { readonly notes: GroupedNote[] }>();
  const faulty = [];
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const number = index + 2;
    const damage = damageIn(index + 1);
    const word = cleanCell(row[positions.field ?? -1] ?? "").trim();
    const field = fieldNamed(word)?.field ?? null;
    // Which facets there are is known with the field only.
    const known = field === null ? row.map((cell, at) => wordFor(at, positions) ?? cell) : row;
    const read =
      damage === null ? readRow(known, number, positions, limits) : faultyRow(number, "unreadable", damage);
    if ("problem" in read) {
      faulty.push(read);
      continue;
    }
    const key = field ?? `word ${word.toLowerCase()}`;
    const group = groups.get(key) ?? { title: word === "" ? null : word, field, notes: [] };
    groups.set(key, group);
    const { text, facet, evidence, source, tags = [], cluster } = read;
    group.notes.push({ row: number, text, facet, evidence, source, tags, cluster: cluster?.title ?? "" });
  }
  const leftOut = { ...NOTHING_LEFT_OUT, ...columnsLeftOut(header, used) };
  return { ok: true, kind: "table", groups: [...groups.values()], faulty, leftOut };
}

function wordFor(at: number, { field, facet }: ReturnType<typeof positionsIn>): string | null {
  if (at === field) return "parking";
  return at === facet ? "" : null;
}
