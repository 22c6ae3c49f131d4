import type { Language } from "../../model/fields.ts";
import type { de } from "./de.ts";

/** The same keys with any text behind them: what a catalogue of another language must be. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export type Texts = SameKeys<typeof de>;

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof de;
  }
}

/** Each language is a chunk of its own, fetched when it is used. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Texts>>> = {
  de: async () => (await import("./de.ts")).de,
  en: async () => (await import("./en.ts")).en,
};

export function loadTexts(language: Language): Promise<Texts> {
  return CATALOGUES[language]();
}
