import Papa from "papaparse";
import type { FaultyRow } from "../../model/api.ts";
import { cleanTitle } from "../../model/cluster.ts";
import { type EvidenceLevel, FACETS_OF, type FacetKey, type PlaceKey } from "../../model/fields.ts";
import { cleanText } from "../../model/mapCommands.ts";
import { parseTags, writeTags } from "../../model/noteTags.ts";
import { escapeFormula } from "../formulaEscape.ts";
import { cleanCell } from "./cleanCell.ts";
import { type FileProblem, faultyRow, type ImportedNote, type ImportLimits } from "./importedNote.ts";
import { fieldNamed } from "./words.ts";

/** A note as a list or a board brings it. */
export interface GroupedNote {
  /** line or row of the file, counting from 1 */
  readonly row: number;
  readonly text: string;
  readonly facet: FacetKey | null;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  readonly tags: readonly string[];
  /** title of the bundle inside of the group; "" for none */
  readonly cluster: string;
}

/** Notes under one heading of a list, or in one frame of a board. */
export interface NoteGroup {
  /** as it stands there; null for what stands under none */
  readonly title: string | null;
  /** what the title names; null where a person has to say it */
  readonly field: PlaceKey | null;
  readonly notes: readonly GroupedNote[];
}

/** What a file holds that does not become notes. */
export interface LeftOut {
  /** columns that say who wrote or changed something, by their headings; of a list, null with names in it */
  readonly people: readonly string[];
  /** other columns, by their headings */
  readonly columns: readonly string[];
  /** lines that belong to no list */
  readonly lines: number;
  /** contradictions, which only our JSON carries */
  readonly contradictions: number;
}

/** Who wrote, changed or owns a note, in either language, and how to reach them. */
const PERSONAL =
  /\b(?:by|author|creator|owner|user|assignee|e-?mail|member|voters?)\b|autor|erstellt von|geändert von|bearbeitet von|zuletzt von/;

/** The columns that are not used, by their headings: those about people, and others. */
export function columnsLeftOut(
  header: readonly string[],
  used: ReadonlySet<number>,
): Pick<LeftOut, "people" | "columns"> {
  const rest = header
    .map((name) => cleanCell(name).trim())
    .filter((name, index) => name !== "" && !used.has(index));
  return {
    people: rest.filter((name) => PERSONAL.test(headingOf(name))),
    columns: rest.filter((name) => !PERSONAL.test(headingOf(name))),
  };
}

/** However a program writes it: "BG_COLOR" is "bg color". */
export function headingOf(cell: string): string {
  return cleanCell(cell)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, " ");
}

export const NOTHING_LEFT_OUT: LeftOut = { people: [], columns: [], lines: 0, contradictions: 0 };

/** `list`: Markdown or lines of text; `columns`: a table whose columns are fields; `table`: one of notes, a row each. */
export type GroupsKind = "list" | "board" | "columns" | "table";

export type GroupsRead =
  | {
      readonly ok: true;
      readonly kind: GroupsKind;
      readonly groups: readonly NoteGroup[];
      readonly faulty: readonly FaultyRow[];
      readonly leftOut: LeftOut;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Collects notes under their headings, in the order in which they come; nothing is dropped without being told. */
export function createGroups(limits: Pick<ImportLimits, "textLength">) {
  const groups = new Map<string, { title: string | null; field: PlaceKey | null; notes: GroupedNote[] }>();
  const faulty: FaultyRow[] = [];
  return {
    faulty,
    add(
      title: string | null,
      named: ReturnType<typeof fieldNamed>,
      note: Omit<GroupedNote, "facet" | "evidence" | "source" | "tags" | "cluster"> & Partial<GroupedNote>,
    ): void {
      const text = cleanText(cleanCell(note.text).trim());
      if (text === "") return;
      if (note.text.length > limits.textLength) {
        faulty.push(faultyRow(note.row, "textTooLong", note.text));
        return;
      }
      const key = named ? `field ${named.field}` : `title ${title ?? ""}`;
      const group = groups.get(key) ?? { title, field: named?.field ?? null, notes: [] };
      groups.set(key, group);
      group.notes.push({
        row: note.row,
        text,
        facet: note.facet ?? named?.facet ?? null,
        evidence: note.evidence ?? "assumption",
        source: cleanText(cleanCell(note.source ?? "")).trim(),
        tags: parseTags((note.tags ?? []).map(cleanCell).join(",")),
        cluster: cleanTitle(cleanCell(note.cluster ?? "")).trim(),
      });
    },
    all: (): NoteGroup[] => [...groups.values()],
  };
}

/** A field for each group, in their order; null leaves the group out. */
export type ChosenFields = readonly (PlaceKey | null)[];

/** Where nobody is asked: what names no field goes where `otherwise` says, bundled under its heading. */
export function fieldsWithout(groups: readonly NoteGroup[], otherwise: PlaceKey): ChosenFields {
  return groups.map(({ field }) => field ?? otherwise);
}

/** The notes in their fields. A heading that names no field stays as the bundle's title. */
export function notesOfGroups(groups: readonly NoteGroup[], fields: ChosenFields): ImportedNote[] {
  return groups.flatMap((group, index) => {
    const field = fields[index];
    if (!field) return [];
    return group.notes.map(({ text, facet, evidence, source, tags, ...note }): ImportedNote => {
      const heading = group.field === null ? cleanTitle(cleanCell(group.title ?? "")).trim() : "";
      const cluster = note.cluster || heading;
      return {
        field,
        facet: facet !== null && FACETS_OF[field].includes(facet) ? facet : null,
        text,
        evidence,
        source,
        colour: null,
        place: null,
        ...(tags.length > 0 && { tags }),
        ...(cluster !== "" && { cluster: { key: cluster.toLowerCase(), title: cluster } }),
      };
    });
  });
}

/** The same as the table that the import of notes takes (`notesFromRows`). */
export function groupsCsv(groups: readonly NoteGroup[], fields: ChosenFields): string {
  const rows = notesOfGroups(groups, fields).map((note) =>
    [
      note.field,
      note.facet ?? "",
      note.text,
      note.evidence,
      note.source,
      note.cluster?.title ?? "",
      writeTags(note.tags ?? []),
    ].map(escapeFormula),
  );
  const header = ["field", "facet", "text", "evidence", "source", "cluster", "tags"];
  return Papa.unparse([header, ...rows], { newline: "\r\n" });
}
