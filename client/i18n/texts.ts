import type { Language } from "../../model/fields.ts";
import { addedTexts } from "./addedTexts.ts";
import type { de } from "./de.ts";
import type { deFirst } from "./deFirst.ts";
import { type InterfaceLanguage, isContentLanguage } from "./languages.ts";

/** The same keys with any text behind them: what a catalogue of another language must be. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export type Texts = SameKeys<typeof de>;
/** What the page of a map says before anything is pressed. The build checks that it says no more. */
export type FirstTexts = SameKeys<typeof deFirst>;

declare module "use-intl" {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: typeof de;
  }
}

interface Catalogue {
  first(): Promise<FirstTexts>;
  all(): Promise<Texts>;
}

/** Each language is fetched when it is used: what is said first, and the rest with the first part that needs it. */
const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  de: {
    first: async () => (await import("./deFirst.ts")).deFirst,
    all: async () => (await import("./de.ts")).de,
  },
  en: {
    first: async () => (await import("./enFirst.ts")).enFirst,
    all: async () => (await import("./en.ts")).en,
  },
};

function catalogueOf(language: InterfaceLanguage): Catalogue {
  if (isContentLanguage(language)) return CATALOGUES[language];
  const all = () => addedTexts(language);
  return { first: all, all };
}

type Known =
  | { readonly kind: "first"; readonly texts: FirstTexts }
  | { readonly kind: "all"; readonly texts: Texts };

const here = new Map<InterfaceLanguage, Known>();
const listeners = new Set<() => void>();

function keep(language: InterfaceLanguage, known: Known): void {
  here.set(language, known);
  for (const listener of listeners) listener();
}

/** What is here of a language; undefined before it was loaded. */
export function textsHere(language: InterfaceLanguage): FirstTexts | undefined {
  return here.get(language)?.texts;
}

/** Tells when there is more to say. Returns the way to stop. */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads what a language says first; more than that stays. */
export async function loadFirstTexts(language: InterfaceLanguage): Promise<void> {
  if (here.has(language)) return;
  const texts = await catalogueOf(language).first();
  if (!here.has(language)) keep(language, { kind: "first", texts });
}

/** Loads all that a language says. */
export async function loadAllTexts(language: InterfaceLanguage): Promise<void> {
  if (here.get(language)?.kind === "all") return;
  keep(language, { kind: "all", texts: await catalogueOf(language).all() });
}

/** Fetches a part of the page together with what it says: `part` is there when its texts are. */
export async function withTexts<Part>(part: Promise<Part>): Promise<Part> {
  const [fetched] = await Promise.all([part, ...[...here.keys()].map(loadAllTexts)]);
  return fetched;
}
