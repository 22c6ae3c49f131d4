import type { EvidenceLevel, FacetKey, Language, PlaceKey } from "./fields.ts";

/** Titles as they stand on the map, on paper and in every export. */
export const FIELD_TITLES: Readonly<Record<Language, Readonly<Record<PlaceKey, string>>>> = {
  de: {
    situation: "Situation",
    seesHears: "Sieht & hört",
    thinksFeels: "Denkt & fühlt",
    saysDoes: "Sagt & macht",
    pains: "Probleme (Pains)",
    gains: "Ziele (Gains)",
    parking: "Parkplatz",
  },
  en: {
    situation: "Situation",
    seesHears: "Sees & hears",
    thinksFeels: "Thinks & feels",
    saysDoes: "Says & does",
    pains: "Pains",
    gains: "Gains",
    parking: "Parking lot",
  },
};

export const FACET_NAMES: Readonly<Record<Language, Readonly<Record<FacetKey, string>>>> = {
  de: { sees: "sieht", hears: "hört", thinks: "denkt", feels: "fühlt", says: "sagt", does: "macht" },
  en: { sees: "sees", hears: "hears", thinks: "thinks", feels: "feels", says: "says", does: "does" },
};

export const EVIDENCE_NAMES: Readonly<Record<Language, Readonly<Record<EvidenceLevel, string>>>> = {
  de: {
    assumption: "Annahme",
    experienced: "selbst erlebt",
    observed: "beobachtet",
    quoted: "Zitat",
    data: "Daten",
  },
  en: {
    assumption: "assumption",
    experienced: "experienced",
    observed: "observed",
    quoted: "quoted",
    data: "data",
  },
};

const EVIDENCE_COUNTS: Readonly<
  Record<Language, Readonly<Record<EvidenceLevel, readonly [one: string, many: string]>>>
> = {
  de: {
    assumption: ["Annahme", "Annahmen"],
    experienced: ["selbst erlebt", "selbst erlebt"],
    observed: ["beobachtet", "beobachtet"],
    quoted: ["Zitat", "Zitate"],
    data: ["aus Daten", "aus Daten"],
  },
  en: {
    assumption: ["assumption", "assumptions"],
    experienced: ["experienced", "experienced"],
    observed: ["observed", "observed"],
    quoted: ["quote", "quotes"],
    data: ["from data", "from data"],
  },
};

/** "1 Zitat", "3 assumptions" */
export function evidenceCount(language: Language, level: EvidenceLevel, count: number): string {
  const [one, many] = EVIDENCE_COUNTS[language][level];
  return `${count} ${count === 1 ? one : many}`;
}
