import { EVIDENCE_NAMES, evidenceCount, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import type { EvidenceLevel } from "../../model/fields.ts";
import { addedHere } from "./addedHere.ts";
import type { SubjectNames } from "./languageFile.ts";
import { contentLanguage, type InterfaceLanguage, isContentLanguage } from "./languages.ts";

/** What an interface calls the fields and what stands in them. On paper and in files they are called as in `model/`. */

/** What the file of an added language calls them itself. */
export function ownNames(language: InterfaceLanguage): Partial<SubjectNames> {
  return isContentLanguage(language) ? {} : (addedHere(language)?.names ?? {});
}

export function fieldTitles(language: InterfaceLanguage): SubjectNames["fields"] {
  return ownNames(language).fields ?? FIELD_TITLES[contentLanguage(language)];
}

export function facetNames(language: InterfaceLanguage): SubjectNames["facets"] {
  return ownNames(language).facets ?? FACET_NAMES[contentLanguage(language)];
}

export function evidenceNames(language: InterfaceLanguage): SubjectNames["evidence"] {
  return ownNames(language).evidence ?? EVIDENCE_NAMES[contentLanguage(language)];
}

/** "1 quote", "3 assumptions" */
export function evidenceCounted(language: InterfaceLanguage, level: EvidenceLevel, count: number): string {
  const [one, many] = ownNames(language).evidenceCounts?.[level] ?? [];
  return one === undefined || many === undefined
    ? evidenceCount(contentLanguage(language), level, count)
    : `${count} ${count === 1 ? one : many}`;
}
