import type { EvidenceLevel, Language } from "../../model/fields.ts";

/** What the paper says beside the notes themselves. */
export interface PaperWords {
  readonly product: string;
  readonly map: string;
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
  readonly evidenceCount: (level: EvidenceLevel, count: number) => string;
}

const GERMAN_COUNTS: Readonly<Record<EvidenceLevel, readonly [one: string, many: string]>> = {
  assumption: ["Annahme", "Annahmen"],
  experienced: ["selbst erlebt", "selbst erlebt"],
  observed: ["beobachtet", "beobachtet"],
  quoted: ["Zitat", "Zitate"],
  data: ["aus Daten", "aus Daten"],
};
const ENGLISH_COUNTS: Readonly<Record<EvidenceLevel, readonly [one: string, many: string]>> = {
  assumption: ["assumption", "assumptions"],
  experienced: ["experienced", "experienced"],
  observed: ["observed", "observed"],
  quoted: ["quote", "quotes"],
  data: ["from data", "from data"],
};

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = {
  de: {
    product: "Customer Empathy Map",
    map: "Karte",
    list: "Alle Zettel",
    continued: "Fortsetzung",
    source: "Quelle",
    cluster: "Bündel",
    author: "von",
    withoutFacet: "ohne Zuordnung",
    evidence: "Beleg",
    noNotes: "Noch kein Zettel",
    customer: "Name",
    page: (page, pages) => `Seite ${page} / ${pages}`,
    notes: (count) => `${count} Zettel`,
    evidenceCount: (level, count) => `${count} ${GERMAN_COUNTS[level][count === 1 ? 0 : 1]}`,
  },
  en: {
    product: "Customer Empathy Map",
    map: "Map",
    list: "All notes",
    continued: "continued",
    source: "Source",
    cluster: "Bundle",
    author: "by",
    withoutFacet: "not assigned",
    evidence: "Evidence",
    noNotes: "No note yet",
    customer: "Name",
    page: (page, pages) => `Page ${page} / ${pages}`,
    notes: (count) => (count === 1 ? "1 note" : `${count} notes`),
    evidenceCount: (level, count) => `${count} ${ENGLISH_COUNTS[level][count === 1 ? 0 : 1]}`,
  },
};

/** The day as people write it, by the clock of the machine that prints. */
export function writtenDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { dateStyle: "long" }).format(date);
}
