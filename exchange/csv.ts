import Papa from "papaparse";
import { type Cluster, clusterByNote } from "../model/cluster.ts";
import type { Language } from "../model/fields.ts";
import type { Note } from "../model/note.ts";
import { writeTags } from "../model/noteTags.ts";
import type { Occurrences } from "../model/occurrence.ts";
import type { ReactionCounts } from "../model/reactionCounts.ts";
import { escapeFormula } from "./formulaEscape.ts";
import { notesByField } from "./notesByField.ts";
import { pictureCell } from "./pictureWords.ts";
import { reactionsTo } from "./reactionWords.ts";

export interface NotesCsvOptions {
  /** German spreadsheets expect `;` between cells, English ones `,` */
  readonly language: Language;
  /** for the column `cluster` */
  readonly clusters?: readonly Cluster[];
  /** of a merged map: adds `inMaps` and `ofMaps`, two columns, since a spreadsheet takes 4/6 for a day in June */
  readonly occurrences?: Occurrences | null;
  /** adds a column of numbers for each reaction that somebody chose: `reactions.agree` */
  readonly reactions?: ReactionCounts;
  /** adds a column `author`; without it nobody is named */
  readonly authorName?: (note: Note) => string;
}

const BYTE_ORDER_MARK = "\ufeff";

/**
 * The notes as a table that a spreadsheet opens by double-click: UTF-8 with byte order mark, one note a row by
 * field and reading order, columns `field, facet, text, evidence, source, cluster, tags` holding our keys,
 * the title of the bundle, and the tags with commas between them; where a note is locked, a column `locked` says so, and where one has a
 * picture, a column `picture` what that shows. `readNotesCsv` reads it back, and takes nothing from `picture` and from the columns of a
 * merged map and of reactions. No `sep=` line: with one, Excel ignores the byte order mark and breaks umlauts.
 */
export function notesCsv(notes: readonly Note[], options: NotesCsvOptions): Uint8Array {
  const { authorName, occurrences, reactions } = options;
  const clusterOf = clusterByNote(notes, options.clusters ?? []);
  const anyLocked = notes.some(({ locked }) => locked);
  const anyPicture = notes.some(({ image }) => image);
  const chosen = reactionsTo(notes, reactions);
  const header = [
    "field",
    "facet",
    "text",
    "evidence",
    "source",
    "cluster",
    "tags",
    ...(anyLocked ? ["locked"] : []),
    ...(anyPicture ? ["picture"] : []),
    ...(occurrences ? ["inMaps", "ofMaps"] : []),
    ...chosen.map((one) => `reactions.${one}`),
    ...(authorName ? ["author"] : []),
  ];
  const rows = notesByField(notes).map((note) =>
    [
      note.place.field,
      note.facet ?? "",
      note.text,
      note.evidence,
      note.source,
      clusterOf.get(note.id)?.title ?? "",
      writeTags(note.tags),
      ...(anyLocked ? [note.locked ? "yes" : ""] : []),
      ...(anyPicture ? [pictureCell(note, options.language)] : []),
      ...(occurrences
        ? [String(occurrences.notes.get(note.id)?.maps ?? 0), String(occurrences.maps.length)]
        : []),
      ...chosen.map((one) => String(reactions?.notes.get(note.id)?.[one] ?? 0)),
      ...(authorName ? [authorName(note)] : []),
    ].map(escapeFormula),
  );
  const delimiter = options.language === "de" ? ";" : ",";
  const text = Papa.unparse([header, ...rows], { delimiter, newline: "\r\n" });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
