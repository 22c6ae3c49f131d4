import type { LanguageFile } from "./languageFile.ts";

export const about = {
  name: "Nederlands",
  draft: "concept",
  content: "en",
} as const satisfies LanguageFile["about"];

export const names = {} as const satisfies LanguageFile["names"];

export const texts = {
  preferences: {
    language: "Taal",
    draft:
      "Concept: {share} % is vertaald, {missing, plural, one {# tekst is} other {# teksten zijn}} nog in het Engels.",
    scheme: "Weergave",
    system: "Zoals het systeem",
    light: "Licht",
    dark: "Donker",
  },
} as const satisfies LanguageFile["texts"];
