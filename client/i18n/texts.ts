import type { Language } from "../../model/fields.ts";
import type { de } from "./de.ts";
import type { deFirst } from "./deFirst.ts";
import type { deWrite } from "./deWrite.ts";
import { type InterfaceLanguage, isContentLanguage } from "./languages.ts";

/** The same keys with any text behind them: what a catalogue of another language must be. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export type Texts = SameKeys<typeof de>;
/** What the page of a map says before anything is pressed. The build checks that it says no more. */
export type FirstTexts = SameKeys<typeof deFirst>;
/** The same for the card writer, before the first note. */
export type WriteTexts = SameKeys<typeof deWrite>;

declare module "use-intl" {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: typeof de;
  }
}

/** How much of a language: what a page says at first, or all of it. */
type Amount = "write" | "first" | "all";
type Catalogue = Readonly<Record<Amount, () => Promise<Partial<Texts>>>>;

/** Each language is fetched when it is used: what is said first, and the rest with the first part that needs it. */
const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  de: {
    write: async () => (await import("./deWrite.ts")).deWrite,
    first: async () => (await import("./deFirst.ts")).deFirst,
    all: async () => (await import("./de.ts")).de,
  },
  en: {
    write: async () => (await import("./enWrite.ts")).enWrite,
    first: async () => (await import("./enFirst.ts")).enFirst,
    all: async () => (await import("./en.ts")).en,
  },
};

function catalogueOf(language: InterfaceLanguage): Catalogue {
  if (isContentLanguage(language)) return CATALOGUES[language];
  const all = async () => (await import("./addedTexts.ts")).addedTexts(language);
  return { write: all, first: all, all };
}

interface Known {
  readonly amounts: readonly Amount[];
  readonly texts: Partial<Texts>;
}

const here = new Map<InterfaceLanguage, Known>();
const listeners = new Set<() => void>();

/** What is here of a language; undefined before it was loaded. */
export function textsHere(language: InterfaceLanguage): Partial<Texts> | undefined {
  return here.get(language)?.texts;
}

/** Tells when there is more to say. Returns the way to stop. */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads so much of what a language says; what is here stays, whatever comes later. */
async function load(language: InterfaceLanguage, amount: Amount): Promise<void> {
  if (has(language, amount)) return;
  const texts = await catalogueOf(language)[amount]();
  if (has(language, amount)) return;
  const known = here.get(language);
  here.set(language, {
    amounts: [...(known?.amounts ?? []), amount],
    texts: { ...known?.texts, ...texts },
  });
  for (const listener of listeners) listener();
}

function has(language: InterfaceLanguage, amount: Amount): boolean {
  const amounts = here.get(language)?.amounts ?? [];
  return amounts.includes("all") || amounts.includes(amount);
}

/** Loads what the page at an address says first; more than that stays. */
export function loadFirstTexts(
  language: InterfaceLanguage,
  page: "a map" | "the card writer",
): Promise<void> {
  return load(language, page === "a map" ? "first" : "write");
}

/** Loads all that a language says. */
export function loadAllTexts(language: InterfaceLanguage): Promise<void> {
  return load(language, "all");
}

/** Fetches a part of the page together with what it says: `part` is there when its texts are. */
export function withTexts<Part>(part: Promise<Part>): Promise<Part> {
  return withAmount(part, "all");
}

/** The same for the page of a map, which says no more than `FirstTexts` at first. */
export function withFirstTexts<Part>(part: Promise<Part>): Promise<Part> {
  return withAmount(part, "first");
}

/** The same for the card writer. */
export function withWriteTexts<Part>(part: Promise<Part>): Promise<Part> {
  return withAmount(part, "write");
}

async function withAmount<Part>(part: Promise<Part>, amount: Amount): Promise<Part> {
  const [fetched] = await Promise.all([part, ...[...here.keys()].map((language) => load(language, amount))]);
  return fetched;
}
