import { Document, HeadingLevel, Packer, Paragraph, type Table } from "docx";
import { clusterByNote } from "../../model/cluster.ts";
import { EVIDENCE_NAMES, evidenceCount, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { EVIDENCE, FACETS_OF, FIELDS, type Language, type PlaceKey } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { PALETTES } from "../../model/palette.ts";
import { countEvidence } from "../../model/validity.ts";
import { fixedZip, withDates } from "../fixedZip.ts";
import { notesByField } from "../notesByField.ts";
import { occurrenceWords } from "../occurrenceWords.ts";
import { PAPER_WORDS, writtenDate } from "../pdf/paperWords.ts";
import { pictureWords } from "../pictureWords.ts";
import { reactionLine } from "../reactionWords.ts";
import { type ReadableMap, readableContradictions } from "../readableMap.ts";

import {
  footer,
  ink,
  linesOf,
  oneLine,
  PAGE,
  PRODUCT,
  runs,
  SMALL_SIZE,
  stylesFor,
  table,
  withCaptions,
} from "./layout.ts";

const WORDS = {
  de: {
    note: "Zettel",
    evidence: "Beleg",
    source: "Quelle",
    contradictions: "Widersprüche",
    said: "Sagt",
    against: "Macht oder denkt",
    gap: "Worum es geht",
    strongest: "★ zu den stärksten gewählt",
  },
  en: {
    note: "Note",
    evidence: "Evidence",
    source: "Source",
    contradictions: "Contradictions",
    said: "Says",
    against: "Does or thinks",
    gap: "What it is about",
    strongest: "★ chosen as one of the strongest",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const NOTE_COLUMNS = [0.58, 0.16, 0.26] as const;
const CONTRADICTION_COLUMNS = [0.36, 0.36, 0.28] as const;
const { fields, hint, portrait } = PALETTES.light;

/**
 * The map as a document to write on in: who it is about, a heading and a table for each field in the order in which fields
 * are filled, contradictions, and what is parked. The same input and date give the same bytes.
 */
export async function mapDocx(map: ReadableMap, date: Date): Promise<Uint8Array<ArrayBuffer>> {
  const { about, language } = map;
  const words = PAPER_WORDS[language];
  const notes = notesByField(map.notes.filter(({ hidden }) => !hidden));
  const title = oneLine(about.title) || words.product;
  const who = [about.customerName, about.customerRole].map(oneLine).filter(Boolean).join(", ");
  const counts = countEvidence(notes.filter(({ place }) => place.field !== "parking"));
  const levels = EVIDENCE.filter((level) => counts[level] > 0).map((level) =>
    evidenceCount(language, level, counts[level]),
  );
  const parked = notes.some(({ place }) => place.field === "parking");
  const document = new Document({
    title,
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    description: who,
    styles: stylesFor(language),
    // German words are longer than the columns of a table.
    hyphenation: { autoHyphenation: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          new Paragraph({
            children: runs([who, writtenDate(date, language)].filter(Boolean).join(" · "), {
              color: ink(hint),
            }),
          }),
          ...(about.situation.trim() ? [new Paragraph({ children: runs(about.situation) })] : []),
          new Paragraph({
            children: runs([words.notes(notes.length), ...levels].join(" · ")),
            spacing: { after: 120 },
          }),
          ...FIELDS.flatMap((field) => fieldBlocks(field, notes, map)),
          ...contradictionBlocks(map),
          ...(parked ? fieldBlocks("parking", notes, map) : []),
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document);
  return fixedZip(new Uint8Array(bytes), date, (name, xml) => {
    if (name === "docProps/core.xml") return withDates(xml, date);
    return name === "word/document.xml" ? withCaptions(xml) : xml;
  });
}

/** One table a field, its notes by facet and then bundle, so that what belongs together stands together. */
function fieldBlocks(field: PlaceKey, all: readonly Note[], map: ReadableMap): (Paragraph | Table)[] {
  const { language, clusters } = map;
  const words = WORDS[language];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: runs(FIELD_TITLES[language][field], { color: ink(fields[field].title) }),
  });
  const notes = all.filter(({ place }) => place.field === field);
  if (notes.length === 0) {
    return [heading, new Paragraph({ children: runs(PAPER_WORDS[language].noNotes, { color: ink(hint) }) })];
  }
  const clusterOf = clusterByNote(notes, clusters);
  const facets = [...FACETS_OF[field], null];
  const ordered = facets.flatMap((facet) => {
    const mine = notes.filter((note) => note.facet === facet);
    const bundled = clusters.flatMap((cluster) => mine.filter(({ id }) => clusterOf.get(id) === cluster));
    return bundled.concat(mine.filter(({ id }) => !clusterOf.has(id)));
  });
  const rows = ordered.map((note) => noteRow(note, oneLine(clusterOf.get(note.id)?.title ?? ""), map));
  return [heading, table([words.note, words.evidence, words.source], NOTE_COLUMNS, fields[field].fill, rows)];
}

function noteRow(note: Note, bundle: string, map: ReadableMap): readonly Paragraph[][] {
  const { language, occurrences, reactions, authorName } = map;
  const words = PAPER_WORDS[language];
  const author = oneLine(authorName?.(note) ?? "");
  const below = [
    note.facet ? FACET_NAMES[language][note.facet] : "",
    bundle && `${words.cluster}: ${bundle}`,
    oneLine(occurrenceWords(note, occurrences, words)),
    reactionLine(reactions?.notes.get(note.id), language),
    ...note.tags.map((tag) => `#${oneLine(tag)}`),
    oneLine(pictureWords(note, language)),
    author && `${words.author} ${author}`,
  ].filter(Boolean);
  const quiet =
    below.length > 0
      ? [new Paragraph({ children: runs(below.join(" · "), { size: SMALL_SIZE, color: ink(hint) }) })]
      : [];
  return [
    [...linesOf(note.text), ...quiet],
    [new Paragraph({ children: runs(EVIDENCE_NAMES[language][note.evidence]) })],
    [new Paragraph({ children: runs(oneLine(note.source)) })],
  ];
}

function contradictionBlocks(map: ReadableMap): (Paragraph | Table)[] {
  const found = readableContradictions(map);
  if (found.length === 0) return [];
  const words = WORDS[map.language];
  const rows = found.map(({ title, said, against, strong }) => [
    linesOf(said),
    linesOf(against),
    [oneLine(title), strong ? words.strongest : ""]
      .filter(Boolean)
      .map((text) => new Paragraph({ children: runs(text) })),
  ]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(words.contradictions) }),
    table([words.said, words.against, words.gap], CONTRADICTION_COLUMNS, portrait.fill, rows),
  ];
}
