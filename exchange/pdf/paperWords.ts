import type { Language } from "../../model/fields.ts";

/** What the paper says beside the notes themselves. */
export interface PaperWords {
  readonly product: string;
  readonly map: string;
  readonly maps: string;
  readonly list: string;
  readonly continued: string;
  readonly source: string;
  /** a bundle of notes */
  readonly cluster: string;
  readonly author: string;
  /** heading of notes in a field with facets that have none */
  readonly withoutFacet: string;
  readonly evidence: string;
  readonly noNotes: string;
  /** stands where an empty canvas leaves room for the name */
  readonly customer: string;
  readonly page: (page: number, pages: number) => string;
  readonly notes: (count: number) => string;
  /** of a merged map: in how many of its maps a note is */
  readonly inMaps: (maps: number, of: number) => string;
  /** the same on the map, where there is less room */
  readonly inMapsShort: (maps: number, of: number) => string;
  /** the map that a note is from */
  readonly fromMap: (title: string) => string;
  readonly protocol: string;
  readonly contents: string;
  readonly participants: string;
  readonly contradiction: Readonly<Record<"all" | "untitled" | "strong" | "said" | "against", string>>;
  /** in front of lines to write on, on a canvas without a map */
  readonly write: Readonly<Record<"title" | "customer" | "situation" | "date", string>>;
  /** before the next sensible step in a field */
  readonly next: (field: string) => string;
}

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = {
  de: {
    product: "Customer Empathy Map",
    map: "Karte",
    maps: "Karten",
    list: "Alle Zettel",
    continued: "Fortsetzung",
    source: "Quelle",
    cluster: "Bündel",
    author: "von",
    withoutFacet: "ohne Zuordnung",
    evidence: "Beleg",
    noNotes: "Noch kein Zettel",
    customer: "Name",
    page: (page, pages) => `Seite ${page} von ${pages}`,
    notes: (count) => `${count} Zettel`,
    inMaps: (maps, of) => `in ${maps} von ${of} Karten`,
    inMapsShort: (maps, of) => `in ${maps} von ${of}`,
    fromMap: (title) => `aus „${title}“`,
    protocol: "Fotoprotokoll",
    contents: "Inhalt",
    participants: "Dabei waren",
    contradiction: {
      all: "Widersprüche",
      untitled: "Noch ohne Namen",
      strong: "zu den stärksten gewählt",
      said: "gesagt",
      against: "aber",
    },
    write: {
      title: "Titel",
      customer: "Wer, in welcher Rolle",
      situation: "In welcher Situation",
      date: "Datum",
    },
    next: (field) => `Als Nächstes, ${field}:`,
  },
  en: {
    product: "Customer Empathy Map",
    map: "Map",
    maps: "Maps",
    list: "All notes",
    continued: "continued",
    source: "Source",
    cluster: "Bundle",
    author: "by",
    withoutFacet: "not assigned",
    evidence: "Evidence",
    noNotes: "No note yet",
    customer: "Name",
    page: (page, pages) => `Page ${page} of ${pages}`,
    inMaps: (maps, of) => `in ${maps} of ${of} maps`,
    inMapsShort: (maps, of) => `in ${maps} of ${of}`,
    fromMap: (title) => `from “${title}”`,
    notes: (count) => (count === 1 ? "1 note" : `${count} notes`),
    protocol: "Workshop record",
    contents: "Contents",
    participants: "Those who took part",
    contradiction: {
      all: "Contradictions",
      untitled: "Not named yet",
      strong: "chosen as one of the strongest",
      said: "said",
      against: "but",
    },
    write: { title: "Title", customer: "Who, in which role", situation: "In which situation", date: "Date" },
    next: (field) => `Next, ${field}:`,
  },
};

/** The day as people write it, by the clock of the machine that prints. */
export function writtenDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { dateStyle: "long" }).format(date);
}

/** A day such as `2026-11-26`, the same wherever it is printed. */
export function writtenDay(day: string, language: Language): string {
  const options = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", options).format(
    new Date(`${day}T00:00:00Z`),
  );
}
