import type { Language } from "./fields.ts";

/** The phases that a journey begins with. */
export const PHASE_KEYS = ["trigger", "search", "contact", "waiting", "outcome", "aftermath"] as const;
export type PhaseKey = (typeof PHASE_KEYS)[number];

export const PHASE_NAMES: Readonly<Record<Language, Readonly<Record<PhaseKey, string>>>> = {
  de: {
    trigger: "Auslöser",
    search: "Suche",
    contact: "Kontakt",
    waiting: "Warten",
    outcome: "Ergebnis",
    aftermath: "Danach",
  },
  en: {
    trigger: "Trigger",
    search: "Search",
    contact: "Contact",
    waiting: "Waiting",
    outcome: "Outcome",
    aftermath: "Aftermath",
  },
};

export function defaultPhases(language: Language): string[] {
  return PHASE_KEYS.map((key) => PHASE_NAMES[language][key]);
}

/** Which of the usual phases a title names, in whichever language; null for one of a group's own. */
export function phaseKeyOf(title: string): PhaseKey | null {
  const clean = title.trim().toLocaleLowerCase();
  const names = Object.values(PHASE_NAMES);
  return PHASE_KEYS.find((key) => names.some((name) => name[key].toLocaleLowerCase() === clean)) ?? null;
}
