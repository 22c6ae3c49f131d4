import type { Comment } from "../model/comment.ts";
import type { Language } from "../model/fields.ts";
import { wordsOf } from "../model/journey.ts";
import { judgedLines, kanoReport } from "../model/kanoReport.ts";
import { type PackedFile, packFile } from "./archive.ts";
import type { Decided } from "./decided.ts";
import { distinctNames, plainFileName } from "./fileNames.ts";
import type { PageSize } from "./pdf/pageFormat.ts";
import type { LoadFont } from "./pdf/textRuns.ts";
import {
  closedSurveys,
  ownerName,
  type ProtocolContent,
  type ProtocolMap,
  type ProtocolOptions,
} from "./protocol.ts";
import type { PictureInput } from "./svg/mapSvg.ts";
import { writeMap } from "./writeMap.ts";

/** What each map goes into beside the protocol itself, in the order in which it is written. */
export const MAP_FILES = ["pdf", "png", "svg", "pptx", "docx", "xlsx", "csv", "json", "md"] as const;
export type MapFileKey = (typeof MAP_FILES)[number];

/** A map with what only our own file takes along. */
export interface FiledMap extends ProtocolMap {
  readonly comments: readonly Comment[];
  /** for its workbook; see `decidedIn` */
  readonly decided?: Decided;
}

export interface FileOptions {
  /** of everything that the files themselves say */
  readonly language: Language;
  readonly pageSize: PageSize;
  /** the same content and date give the same bytes */
  readonly date: Date;
  readonly loadFont: LoadFont;
  /** in Node: `mapPng`; in the browser: its canvas */
  readonly paintPng: (input: PictureInput) => Promise<Uint8Array>;
}

/** Where the files of a map lie in an archive, without their extension: `02 Andrea/Andrea`. */
export type MapPath = string;

interface FileWords {
  readonly protocol: string;
  readonly actions: string;
  readonly map: string;
}

const WORDS: Readonly<Record<Language, FileWords>> = {
  de: { protocol: "Fotoprotokoll", actions: "Maßnahmen", map: "Karte" },
  en: { protocol: "Workshop record", actions: "Actions", map: "Map" },
};

/**
 * A folder for each map, numbered, so that they stay in the order of the workshop and maps of the same title do not meet.
 * A single map needs none.
 */
export function mapPaths(titles: readonly string[], language: Language): MapPath[] {
  const nameless = WORDS[language].map;
  const names = titles.map((title) => plainFileName(title) || nameless);
  const { protocol, actions } = WORDS[language];
  if (names.length < 2) return distinctNames([protocol, actions, ...names], nameless).slice(2);
  const digits = String(names.length).length;
  return names.map((name, index) => `${String(index + 1).padStart(digits, "0")} ${name}/${name}`);
}

/** What the protocol of a workshop is called, and its archive, without an extension: `Fotoprotokoll Kundschaft 2026`. */
export function protocolName(title: string, language: Language): string {
  return plainFileName(`${WORDS[language].protocol} ${title}`);
}

/** The protocol as it lies in its archive. */
export function packProtocol(pdf: Uint8Array, language: Language): PackedFile {
  return packFile(`${WORDS[language].protocol}.pdf`, pdf);
}

/** A map in one format. Hidden notes, and what was said about them, are in none. */
export async function packMapFile(
  key: MapFileKey,
  { notes: all, ...map }: FiledMap,
  path: MapPath,
  options: FileOptions,
): Promise<PackedFile> {
  const notes = all.filter(({ hidden }) => !hidden);
  return packFile(`${path}.${key}`, await writeMapFile(key, { ...map, notes }, options));
}

/** What a workshop has beside its maps, for other programs: its actions, and the numbers of each Kano survey. */
export async function* workshopFiles(
  content: ProtocolContent,
  { language, parts }: Pick<ProtocolOptions, "language" | "parts">,
): AsyncGenerator<PackedFile> {
  if (parts.includes("actions") && content.actions.length > 0) {
    yield packFile(`${WORDS[language].actions}.csv`, await actionsTable(content, language));
  }
  if (parts.includes("kano")) yield* kanoTables(content, language);
}

/** In a folder of their own, where no map's file can have their names. */
async function* kanoTables(content: ProtocolContent, language: Language): AsyncGenerator<PackedFile> {
  const reports = closedSurveys(content.polls).flatMap((poll) => {
    const report = kanoReport(poll);
    return report ? [{ title: poll.title, report }] : [];
  });
  if (reports.length === 0) return;
  const [{ kanoCsv }, { KANO_WORDS, kanoColumn }] = await Promise.all([
    import("./kanoCsv.ts"),
    import("./pdf/kanoWords.ts"),
  ]);
  const { bookmark, untitled, classes } = KANO_WORDS[language];
  const names = distinctNames(
    reports.map(({ title }) => title),
    untitled,
  );
  for (const [index, { report }] of reports.entries()) {
    const table = kanoCsv([...judgedLines(report), ...report.tooFew], {
      language,
      column: (key) => kanoColumn(key, language),
      class: (key) => classes[key],
    });
    yield packFile(`${bookmark}/${names[index] ?? untitled}.csv`, table);
  }
}

async function writeMapFile(key: MapFileKey, filed: FiledMap, options: FileOptions): Promise<Uint8Array> {
  const { about, notes, clusters, contradictions, occurrences, comments, reactions, decided } = filed;
  const { language, date, loadFont, pageSize, paintPng } = options;
  const map = {
    about,
    notes,
    clusters,
    contradictions,
    occurrences,
    language,
    ...(reactions && { reactions }),
  };
  const extent = { kind: "map" } as const;
  if (key === "pdf") {
    const { mapPdf } = await import("./pdf/mapPdf.ts");
    return mapPdf({ ...map, pageSize, date, loadFont });
  }
  if (key === "png") return paintPng({ map, extent, date, loadFont });
  const readable = decided ? { ...map, decided } : map;
  return writeMap(key, { map: readable, comments, extent, date, loadFont });
}

async function actionsTable(content: ProtocolContent, language: Language): Promise<Uint8Array> {
  const [{ actionsCsv }, { ACTION_WORDS, actionColumn }] = await Promise.all([
    import("./actionsCsv.ts"),
    import("./actionWords.ts"),
  ]);
  const { states, factors, verdicts } = ACTION_WORDS[language];
  const lines = new Map(
    content.personas.flatMap((one) => one.lines.map(({ id, text }) => [id, text.trim()])),
  );
  const cards = new Map(content.journeys.flatMap((one) => one.cards.map((card) => [card.id, wordsOf(card)])));
  return actionsCsv(content.actions, {
    language,
    column: (key) => actionColumn(key, language),
    state: (key) => states[key],
    factor: (key) => factors[key],
    verdict: (key) => verdicts[key],
    owner: ({ owner }) => ownerName(owner, content.people),
    // Of what is gone, its words are left.
    answers: ({ answers }) =>
      answers
        .map(({ root, id, text }) => (root === "personaLines" ? lines : cards).get(id) || text)
        .join("\n"),
  });
}
