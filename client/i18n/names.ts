import { EVIDENCE_NAMES, evidenceCount, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { type EvidenceLevel, FACETS_OF, type FieldKey } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { addedHere } from "./addedTexts.ts";
import type { SubjectNames } from "./languageFile.ts";
import { contentLanguage, type InterfaceLanguage, isContentLanguage } from "./languages.ts";

/** What an interface calls the fields and what stands in them. On paper and in files they are called as in `model/`. */

function own(language: InterfaceLanguage): Partial<SubjectNames> {
  return isContentLanguage(language) ? {} : (addedHere(language)?.names ?? {});
}

export function fieldTitles(language: InterfaceLanguage): SubjectNames["fields"] {
  return own(language).fields ?? FIELD_TITLES[contentLanguage(language)];
}

export function facetNames(language: InterfaceLanguage): SubjectNames["facets"] {
  return own(language).facets ?? FACET_NAMES[contentLanguage(language)];
}

export function evidenceNames(language: InterfaceLanguage): SubjectNames["evidence"] {
  return own(language).evidence ?? EVIDENCE_NAMES[contentLanguage(language)];
}

/** "1 quote", "3 assumptions" */
export function evidenceCounted(language: InterfaceLanguage, level: EvidenceLevel, count: number): string {
  const [one, many] = own(language).evidenceCounts?.[level] ?? [];
  return one === undefined || many === undefined
    ? evidenceCount(contentLanguage(language), level, count)
    : `${count} ${count === 1 ? one : many}`;
}

/** The questions of one field with the customer's name filled in. */
export function questionsOf(language: InterfaceLanguage, field: FieldKey, customerName: string): string[] {
  const { questions, customer } = own(language);
  if (!questions || customer === undefined) {
    return guidingQuestions(contentLanguage(language), field, customerName);
  }
  const asked =
    field === "seesHears" || field === "thinksFeels" || field === "saysDoes"
      ? FACETS_OF[field].flatMap((facet) => questions[facet])
      : questions[field];
  return asked.map((question) => question.replaceAll("{name}", customerName.trim() || customer));
}
