import { type Cluster, clusterByNote } from "../../model/cluster.ts";
import type { Language } from "../../model/fields.ts";
import type { About } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { frontNotes } from "../../model/noteStack.ts";
import type { Occurrences } from "../../model/occurrence.ts";
import { notesByField } from "../notesByField.ts";
import { layoutListPages, printListPages } from "./listPages.ts";
import { layoutMapPages, printMapPages } from "./mapPages.ts";
import { LIST_FORMATS, MAP_FORMATS, type PageSize } from "./pageFormat.ts";
import { PAPER_WORDS, writtenDate } from "./paperWords.ts";
import { bytesOf, openDocument } from "./pdfDocument.ts";
import { openPen } from "./pen.ts";
import { type Print, titleOf } from "./print.ts";
import { openTags } from "./tags.ts";
import { type LoadFont, openFonts } from "./textRuns.ts";
import { loadPaperTypesetters } from "./typesetter.ts";

export interface MapPdfInput {
  readonly about: About;
  /** in any order */
  readonly notes: readonly Note[];
  /** their titles stand with their notes in the list */
  readonly clusters?: readonly Cluster[];
  /** of a merged map, in how many of its maps a note is */
  readonly occurrences?: Occurrences | null;
  readonly pageSize: PageSize;
  /** of everything that the paper itself says */
  readonly language: Language;
  /** shown on every page and written into the file; the same input and date give the same bytes */
  readonly date: Date;
  /** in Node: `loadNodeFont`; in the browser: a fetch of the same files */
  readonly loadFont: LoadFont;
  /** names authors in the list; without it nobody is named */
  readonly authorName?: (note: Note) => string;
}

/**
 * The map as a PDF that is ready to send: first the map, in landscape, then the list of all notes with their
 * evidence and sources. Vector graphics and embedded fonts only; no note is cut and none is set below 7 points.
 * Rejects only when a font cannot be loaded.
 */
export async function mapPdf(input: MapPdfInput): Promise<Uint8Array> {
  const { about, language, date, pageSize } = input;
  const words = PAPER_WORDS[language];
  const notes = notesByField(input.notes).map((note, index) => ({ note, number: index + 1 }));
  const clusterOf = clusterByNote(input.notes, input.clusters ?? []);
  const texts = [about.title, about.customerName, about.customerRole, about.situation].concat(
    notes.flatMap(({ note }) => [
      note.text,
      note.source,
      clusterOf.get(note.id)?.title ?? "",
      input.authorName?.(note) ?? "",
    ]),
  );
  const fonts = await openFonts(input.loadFont, texts.concat(input.occurrences?.maps ?? []));
  const print: Print = {
    about,
    language,
    words,
    date: writtenDate(date, language),
    fonts,
    typesetters: await loadPaperTypesetters(fonts, language),
    mapFormat: MAP_FORMATS[pageSize],
    clusterTitle: (note) => clusterOf.get(note.id)?.title ?? "",
    occurrences: input.occurrences ?? null,
    authorName: input.authorName ?? null,
  };
  const listFormat = LIST_FORMATS[pageSize];
  // On the map one sees what lies in front; the list names all.
  const inFront = new Set(frontNotes(input.notes));
  const mapPages = layoutMapPages(
    notes.filter(({ note }) => inFront.has(note)),
    print,
  );
  const listPages = notes.length > 0 ? layoutListPages(notes, listFormat, print) : [];
  const pages = mapPages.length + listPages.length;

  const document = openDocument(titleOf(print), language, date);
  const bytes = bytesOf(document);
  const pen = openPen(document, fonts);
  const tags = openTags(document);
  printMapPages(mapPages, pages, print, pen, tags);
  printListPages(listPages, notes, listFormat, mapPages.length, pages, print, pen, tags);
  tags.end();
  document.end();
  return bytes;
}
