import { clusterByNote } from "../model/cluster.ts";
import { EVIDENCE_NAMES, FACET_NAMES, FIELD_TITLES } from "../model/fieldNames.ts";
import { EVIDENCE, FIELDS, type Language } from "../model/fields.ts";
import type { Note } from "../model/note.ts";
import { writeTags } from "../model/noteTags.ts";
import { countEvidence } from "../model/validity.ts";
import { actionsSheet, votesSheet } from "./decidedSheets.ts";
import { notesByField } from "./notesByField.ts";
import { pictureCell, pictureHeading } from "./pictureWords.ts";
import { reactionColumn, reactionsTo } from "./reactionWords.ts";
import { type ReadableMap, readableContradictions } from "./readableMap.ts";
import { type WorkbookSheet, workbook } from "./workbook.ts";

/** Headings in words that the import of tables understands, too. */
const WORDS = {
  de: {
    notes: "Zettel",
    field: "Feld",
    facet: "Aspekt",
    evidence: "Beleg",
    source: "Quelle",
    cluster: "Bündel",
    tags: "Schlagwörter",
    locked: "gesperrt",
    inMaps: "in Karten",
    ofMaps: "von Karten",
    author: "Von",
    total: "Zusammen",
    clusters: "Bündel",
    contradictions: "Widersprüche",
    title: "Titel",
    said: "Sagt",
    against: "Macht oder denkt",
    strongest: "Zu den stärksten gewählt",
    yes: "ja",
  },
  en: {
    notes: "Notes",
    field: "Field",
    facet: "Facet",
    evidence: "Evidence",
    source: "Source",
    cluster: "Bundle",
    tags: "Tags",
    locked: "Locked",
    inMaps: "In maps",
    ofMaps: "Of maps",
    author: "By",
    total: "Total",
    clusters: "Bundles",
    contradictions: "Contradictions",
    title: "Title",
    said: "Says",
    against: "Does or thinks",
    strongest: "Chosen as one of the strongest",
    yes: "yes",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const NOTE_HEADING = { de: "Zettel", en: "Note" } as const satisfies Record<Language, string>;

/** Widths of columns, in characters. */
const SHORT = 14;
const MIDDLE = 22;
const TEXT = 60;

/**
 * The map as a workbook: its notes, one a row in the order of `notesCsv`, so that the import reads the first sheet back;
 * how each field is evidenced; and bundles, contradictions, results of votes and actions, where there are any. `date` is the
 * archive's.
 */
export function mapXlsx(map: ReadableMap, date: Date): Uint8Array<ArrayBuffer> {
  const notes = notesByField(map.notes.filter(({ hidden }) => !hidden));
  const sheets = [notesSheet(notes, map), evidenceSheet(notes, map.language)];
  const { decided, language } = map;
  const more = [
    clustersSheet(notes, map),
    contradictionsSheet(map),
    decided ? votesSheet(decided.polls, notes, language) : null,
    decided ? actionsSheet(decided.actions, notes, language) : null,
  ];
  return workbook([...sheets, ...more.filter((sheet) => sheet !== null)], date);
}

function notesSheet(
  notes: readonly Note[],
  { clusters, occurrences, reactions, language, authorName }: ReadableMap,
): WorkbookSheet {
  const words = WORDS[language];
  const clusterOf = clusterByNote(notes, clusters);
  const anyLocked = notes.some(({ locked }) => locked);
  const anyPicture = notes.some(({ image }) => image);
  const chosen = reactionsTo(notes, reactions);
  return {
    name: words.notes,
    columns: [
      { title: words.field, width: MIDDLE },
      { title: words.facet, width: SHORT },
      { title: NOTE_HEADING[language], width: TEXT },
      { title: words.evidence, width: SHORT },
      { title: words.source, width: MIDDLE },
      { title: words.cluster, width: MIDDLE },
      { title: words.tags, width: MIDDLE },
      ...(anyLocked ? [{ title: words.locked, width: SHORT }] : []),
      ...(anyPicture ? [{ title: pictureHeading(language), width: MIDDLE }] : []),
      ...(occurrences
        ? [
            { title: words.inMaps, width: SHORT },
            { title: words.ofMaps, width: SHORT },
          ]
        : []),
      ...chosen.map((one) => ({ title: reactionColumn(one, language), width: MIDDLE })),
      ...(authorName ? [{ title: words.author, width: MIDDLE }] : []),
    ],
    rows: notes.map((note) => [
      FIELD_TITLES[language][note.place.field],
      note.facet ? FACET_NAMES[language][note.facet] : "",
      note.text,
      EVIDENCE_NAMES[language][note.evidence],
      note.source,
      clusterOf.get(note.id)?.title ?? "",
      writeTags(note.tags),
      ...(anyLocked ? [note.locked ? words.yes : ""] : []),
      ...(anyPicture ? [pictureCell(note, language)] : []),
      ...(occurrences ? [occurrences.notes.get(note.id)?.maps ?? 0, occurrences.maps.length] : []),
      ...chosen.map((one) => reactions?.notes.get(note.id)?.[one] ?? 0),
      ...(authorName ? [authorName(note)] : []),
    ]),
  };
}

/** How many notes stand on what evidence; what is parked is in no field. */
function evidenceSheet(notes: readonly Note[], language: Language): WorkbookSheet {
  const words = WORDS[language];
  const row = (title: string, some: readonly Note[]): (string | number)[] => {
    const counts = countEvidence(some);
    return [title, ...EVIDENCE.map((level) => counts[level]), some.length];
  };
  const inFields = notes.filter(({ place }) => place.field !== "parking");
  return {
    name: words.evidence,
    columns: [
      { title: words.field, width: MIDDLE },
      ...EVIDENCE.map((level) => ({ title: EVIDENCE_NAMES[language][level], width: SHORT })),
      { title: words.total, width: SHORT },
    ],
    rows: [
      ...FIELDS.map((field) =>
        row(
          FIELD_TITLES[language][field],
          inFields.filter(({ place }) => place.field === field),
        ),
      ),
      row(words.total, inFields),
    ],
  };
}

function clustersSheet(notes: readonly Note[], { clusters, language }: ReadableMap): WorkbookSheet | null {
  const counts = new Map<string, number>();
  for (const { id } of clusterByNote(notes, clusters).values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shown = clusters.filter(({ id }) => counts.has(id));
  if (shown.length === 0) return null;
  const words = WORDS[language];
  return {
    name: words.clusters,
    columns: [
      { title: words.title, width: TEXT },
      { title: words.field, width: MIDDLE },
      { title: words.notes, width: SHORT },
    ],
    rows: shown.map(({ id, title, field }) => [title, FIELD_TITLES[language][field], counts.get(id) ?? 0]),
  };
}

function contradictionsSheet(map: ReadableMap): WorkbookSheet | null {
  const found = readableContradictions(map);
  if (found.length === 0) return null;
  const words = WORDS[map.language];
  return {
    name: words.contradictions,
    columns: [
      { title: words.title, width: MIDDLE },
      { title: words.said, width: TEXT },
      { title: words.against, width: TEXT },
      { title: words.strongest, width: MIDDLE },
    ],
    rows: found.map(({ title, said, against, strong }) => [title, said, against, strong ? words.yes : ""]),
  };
}
