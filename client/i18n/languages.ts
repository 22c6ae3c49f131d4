import { isOneOf, LANGUAGES, type Language } from "../../model/fields.ts";
import type { LanguageAbout, LanguageFile } from "./languageFile.ts";

declare const added: unique symbol;

/** The code of a language that is there because its file is. */
export type AddedLanguage = string & { readonly [added]: true };

/**
 * What one's own buttons say. Not to be mistaken for `Language`, in which workshops, paper and guides are written: those
 * take templates, syllables and word lists, these a file.
 */
export type InterfaceLanguage = Language | AddedLanguage;

/** By the path of the file; the build tells what is known beforehand (`scripts/languageFiles.ts`). */
type ByPath<T> = Readonly<Record<string, T>>;

interface Added {
  readonly about: LanguageAbout;
  fetch(): Promise<LanguageFile>;
}

/** The languages whose files were found. */
export function readAdded(
  abouts: ByPath<LanguageAbout>,
  files: ByPath<() => Promise<LanguageFile>>,
): ReadonlyMap<AddedLanguage, Added> {
  return new Map(
    Object.entries(abouts).flatMap(([path, about]): [AddedLanguage, Added][] => {
      const code = /(\w+)\.ts$/.exec(path)?.[1] as AddedLanguage | undefined;
      const fetch = files[path];
      return code && fetch ? [[code, { about, fetch }]] : [];
    }),
  );
}

const ADDED = readAdded(
  import.meta.glob<LanguageAbout>(["./[a-z][a-z].ts", "!./de.ts", "!./en.ts"], {
    eager: true,
    query: "?about",
    import: "default",
  }),
  import.meta.glob<LanguageFile>(["./[a-z][a-z].ts", "!./de.ts", "!./en.ts"]),
);

export const INTERFACE_LANGUAGES: readonly InterfaceLanguage[] = [...LANGUAGES, ...ADDED.keys()];

/** What a language calls itself: not translated, or nobody would find their own. */
const OWN_NAMES: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English" };

export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return isOneOf(INTERFACE_LANGUAGES, value);
}

export function isContentLanguage(language: InterfaceLanguage): language is Language {
  return isOneOf(LANGUAGES, language);
}

/** The only way from what one's buttons say to what workshops, paper, exports and guides are written in. */
export function contentLanguage(language: InterfaceLanguage): Language {
  return isContentLanguage(language) ? language : (ADDED.get(language)?.about.content ?? "en");
}

export function isDraft(language: InterfaceLanguage): boolean {
  return !isContentLanguage(language) && ADDED.get(language)?.about.draft !== null;
}

/** As it stands in the choice of languages: "Deutsch", "Français (brouillon)". */
export function languageLabel(language: InterfaceLanguage): string {
  if (isContentLanguage(language)) return OWN_NAMES[language];
  const about = ADDED.get(language)?.about;
  if (!about) return language;
  return about.draft === null ? about.name : `${about.name} (${about.draft})`;
}

/** Fetches the file of an added language. */
export function fetchLanguageFile(language: AddedLanguage): Promise<LanguageFile> {
  const found = ADDED.get(language);
  return found ? found.fetch() : Promise.reject(new Error(`There is no file for ${language}`));
}

/** The first of these that we speak; English for the rest of the world. Nobody gets a draft who did not choose it. */
export function languageFor(tags: readonly string[]): InterfaceLanguage {
  const whole = INTERFACE_LANGUAGES.filter((language) => !isDraft(language));
  const known = tags.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => isOneOf(whole, tag));
  return isOneOf(whole, known) ? known : "en";
}
