import type { SubjectNames } from "./languageFile.ts";
import type { AddedLanguage } from "./languages.ts";

/** How much of a catalogue a language says itself. */
export interface Coverage {
  readonly all: number;
  readonly missing: number;
}

interface Added {
  readonly coverage: Coverage;
  readonly names: Partial<SubjectNames>;
}

const here = new Map<AddedLanguage, Added>();

/** What is here of an added language beside its texts; undefined before they were fetched. */
export function addedHere(language: AddedLanguage): Added | undefined {
  return here.get(language);
}

export function keepAdded(language: AddedLanguage, added: Added): void {
  here.set(language, added);
}
